package org.opsrail.directory.domain;

import org.opsrail.directory.Directory;
import org.opsrail.directory.DirectoryFiles.Table;
import org.springframework.stereotype.Component;

@Component
class TeamsTable extends NamesTable {

    TeamsTable(Directory directory) {
        super(Table.TEAMS, directory::teams, directory::addTeam);
    }
}
