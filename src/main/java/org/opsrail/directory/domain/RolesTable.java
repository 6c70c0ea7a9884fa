package org.opsrail.directory.domain;

import org.opsrail.directory.Directory;
import org.opsrail.directory.DirectoryFiles.Table;
import org.springframework.stereotype.Component;

@Component
class RolesTable extends NamesTable {

    RolesTable(Directory directory) {
        super(Table.ROLES, directory::roles, directory::addRole);
    }
}
