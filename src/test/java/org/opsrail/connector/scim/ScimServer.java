package org.opsrail.connector.scim;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import com.sun.net.httpserver.HttpServer;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.server.PATCH;
import com.unboundid.scim2.server.annotations.ResourceType;
import com.unboundid.scim2.server.providers.DefaultContentTypeFilter;
import com.unboundid.scim2.server.providers.JsonProcessingExceptionMapper;
import com.unboundid.scim2.server.providers.RuntimeExceptionMapper;
import com.unboundid.scim2.server.providers.ScimExceptionMapper;
import com.unboundid.scim2.server.utils.ResourceTypeDefinition;
import com.unboundid.scim2.server.utils.SimpleSearchResults;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** A SCIM 2.0 server on the loopback, built on UnboundID's server library, that can be told to fail. */
final class ScimServer implements AutoCloseable {

    private static final String SCIM = "application/scim+json";

    final Map<String, GenericScimResource> users = new ConcurrentHashMap<>();
    final Queue<String> requests = new ConcurrentLinkedQueue<>();
    final Queue<Function<ContainerRequestContext, Response>> faults = new ConcurrentLinkedQueue<>();
    final Map<String, GenericScimResource> groups = new ConcurrentHashMap<>();
    /** How many resources a page holds at most, whatever is asked for. */
    volatile int pageSize = Integer.MAX_VALUE;

    final CountDownLatch silence = new CountDownLatch(1);

    private final String token;
    private final HttpServer http;

    ScimServer(String token) {
        this.token = token;
        ResourceConfig config = new ResourceConfig()
                .register(
                        new JacksonJsonProvider(JsonUtils.createObjectMapper(), JacksonJsonProvider.BASIC_ANNOTATIONS))
                .register(ScimExceptionMapper.class)
                .register(RuntimeExceptionMapper.class)
                .register(JsonProcessingExceptionMapper.class)
                .register(DefaultContentTypeFilter.class)
                .register((ContainerRequestFilter) this::admit)
                .register(new Users(this))
                .register(new Groups(this));
        this.http = JdkHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/scim/v2/"), config);
    }

    URI endpoint() {
        return URI.create(
                "http://127.0.0.1:%d/scim/v2".formatted(http.getAddress().getPort()));
    }

    void fail(int status) {
        faults.add(request -> Response.status(status)
                .entity("<html>it is " + status + "</html>")
                .type("text/html")
                .build());
    }

    void redirectTo(URI elsewhere) {
        faults.add(request -> Response.temporaryRedirect(elsewhere).build());
    }

    /** Accepts the request and does not answer before the server is closed. */
    void fallSilent() {
        faults.add(request -> {
            try {
                silence.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Response.serverError().build();
        });
    }

    GenericScimResource add(UserResource user) {
        user.setId(UUID.randomUUID().toString());
        GenericScimResource resource = user.asGenericScimResource();
        users.put(user.getId(), resource);
        return resource;
    }

    void addGroup(String id, String name, String... members) {
        GroupResource group = new GroupResource().setDisplayName(name);
        group.setId(id);
        group.setMembers(
                Stream.of(members).map(member -> new Member().setValue(member)).toList());
        groups.put(id, group.asGenericScimResource());
    }

    /** That many requests go well before the next fault. */
    void pass(int requests) {
        for (int i = 0; i < requests; i++) {
            faults.add(request -> null);
        }
    }

    /** A page no longer than this server makes them, whatever was asked for. */
    private Object page(ResourceTypeDefinition type, UriInfo uri, Collection<GenericScimResource> all)
            throws ScimException {
        if (pageSize == Integer.MAX_VALUE) {
            return new SimpleSearchResults<GenericScimResource>(type, uri).addAll(all);
        }
        int start = Integer.parseInt(uri.getQueryParameters().getFirst("startIndex"));
        List<GenericScimResource> page = all.stream()
                .sorted(Comparator.comparing(
                        each -> each.getObjectNode().path("id").asText()))
                .skip(start - 1L)
                .limit(pageSize)
                .toList();
        return new ListResponse<>(all.size(), page, start, page.size());
    }

    List<String> writes() {
        return requests.stream().filter(request -> !request.startsWith("GET")).toList();
    }

    private void admit(ContainerRequestContext request) {
        requests.add(request.getMethod() + " " + request.getUriInfo().getPath());
        if (!("Bearer " + token).equals(request.getHeaderString("Authorization"))) {
            throw new NotAuthorizedException("Bearer");
        }
        Function<ContainerRequestContext, Response> fault = faults.poll();
        if (fault != null) {
            drain(request);
            Response answer = fault.apply(request);
            if (answer != null) {
                request.abortWith(answer);
            }
        }
    }

    /** A body that stays unread makes the server drop the connection before the answer. */
    private static void drain(ContainerRequestContext request) {
        try {
            request.getEntityStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        silence.countDown();
        http.stop(0);
    }

    @Path("Users")
    @ResourceType(name = "User", description = "A user", schema = UserResource.class)
    @Produces({SCIM, "application/json"})
    @Consumes({SCIM, "application/json"})
    public static final class Users {

        private static final ResourceTypeDefinition TYPE = ResourceTypeDefinition.fromJaxRsResource(Users.class);
        private final ScimServer server;

        Users(ScimServer server) {
            this.server = server;
        }

        @GET
        public Object search(@Context UriInfo uri) throws ScimException {
            return server.page(TYPE, uri, server.users.values());
        }

        @GET
        @Path("{id}")
        public GenericScimResource get(@PathParam("id") String id) throws ScimException {
            return known(id);
        }

        @POST
        public Response create(UserResource user) throws ScimException {
            boolean taken = server.users.values().stream()
                    .anyMatch(other ->
                            other.getObjectNode().path("userName").asText().equalsIgnoreCase(user.getUserName()));
            if (taken) {
                throw new ResourceConflictException("This userName is taken.");
            }
            return Response.status(Response.Status.CREATED)
                    .entity(server.add(user))
                    .build();
        }

        @PATCH
        @Path("{id}")
        public GenericScimResource change(@PathParam("id") String id, PatchRequest change) throws ScimException {
            GenericScimResource user = known(id);
            change.apply(user);
            return user;
        }

        private GenericScimResource known(String id) throws ScimException {
            GenericScimResource user = server.users.get(id);
            if (user == null) {
                throw new ResourceNotFoundException("No user " + id);
            }
            return user;
        }
    }

    @Path("Groups")
    @ResourceType(name = "Group", description = "A group", schema = GroupResource.class)
    @Produces({SCIM, "application/json"})
    @Consumes({SCIM, "application/json"})
    public static final class Groups {

        private static final ResourceTypeDefinition TYPE = ResourceTypeDefinition.fromJaxRsResource(Groups.class);
        private final ScimServer server;

        Groups(ScimServer server) {
            this.server = server;
        }

        @GET
        public Object search(@Context UriInfo uri) throws ScimException {
            return server.page(TYPE, uri, server.groups.values());
        }

        @PATCH
        @Path("{id}")
        public GenericScimResource change(@PathParam("id") String id, PatchRequest change) throws ScimException {
            GenericScimResource group = server.groups.get(id);
            if (group == null) {
                throw new ResourceNotFoundException("No group " + id);
            }
            change.apply(group);
            return group;
        }
    }
}
