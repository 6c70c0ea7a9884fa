package org.opsrail.notification.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.audit.AuditTrail;
import org.opsrail.notification.domain.Channel.OwnerKind;
import org.opsrail.notification.domain.Channel.Service;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is reached in which chat room; each group and person in one at most. */
@Repository
@Transactional
public class Channels {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Channels(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Adds the channel; one that its owner has already is replaced. */
    public void save(Channel channel) {
        of(channel.ownerKind(), channel.owner()).ifPresent(former -> delete(former.id()));
        jdbc.sql("""
                        INSERT INTO notification.channel
                            (id, owner_kind, owner, service, name, language, place, secret)
                        VALUES (:id, :kind, :owner, :service, :name, :language, :place, :secret)
                        """)
                .param("id", channel.id())
                .param("kind", channel.ownerKind().name())
                .param("owner", channel.owner())
                .param("service", channel.service().name())
                .param("name", channel.name())
                .param("language", channel.language().getLanguage())
                .param("place", channel.place())
                .param("secret", channel.secret())
                .update();
        trail.record(ChannelAction.SET_CHANNEL.entry(channel));
    }

    public void remove(Channel channel) {
        if (delete(channel.id())) {
            trail.record(ChannelAction.REMOVE_CHANNEL.entry(channel));
        }
    }

    @Transactional(readOnly = true)
    public List<Channel> all() {
        return jdbc.sql("SELECT * FROM notification.channel ORDER BY owner_kind, owner")
                .query(Channels::channel)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Channel> byId(UUID id) {
        return jdbc.sql("SELECT * FROM notification.channel WHERE id = :id")
                .param("id", id)
                .query(Channels::channel)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<Channel> of(OwnerKind kind, String owner) {
        return jdbc.sql("SELECT * FROM notification.channel WHERE owner_kind = :kind AND owner = :owner")
                .param("kind", kind.name())
                .param("owner", owner)
                .query(Channels::channel)
                .optional();
    }

    private boolean delete(UUID id) {
        return jdbc.sql("DELETE FROM notification.channel WHERE id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Channel channel(ResultSet row, int number) throws SQLException {
        return new Channel(
                row.getObject("id", UUID.class),
                OwnerKind.valueOf(row.getString("owner_kind")),
                row.getString("owner"),
                Service.valueOf(row.getString("service")),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("place"),
                row.getString("secret"));
    }
}
