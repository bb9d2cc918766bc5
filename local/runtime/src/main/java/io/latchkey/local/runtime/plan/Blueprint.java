package io.latchkey.local.runtime.plan;

import io.latchkey.local.runtime.bus.ArchiveSpec;
import io.latchkey.local.runtime.bus.RuleSpec;
import io.latchkey.local.runtime.permissions.Statement;
import io.latchkey.local.runtime.queues.QueueSpec;
import io.latchkey.local.runtime.schedule.ScheduleSpec;
import io.latchkey.local.runtime.tables.TableSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that is to be stood up, in the order of the template. Filled once, then only read. */
public final class Blueprint {
    public final List<TableSpec> tables = new ArrayList<>();
    public final List<QueueSpec> queues = new ArrayList<>();
    public final Map<String, String> buckets = new LinkedHashMap<>();

    /** Names of the buckets that tell the default bus of their objects. */
    public final Set<String> tellingBuckets = new HashSet<>();

    public final List<String> buses = new ArrayList<>(List.of("default"));
    public final List<RuleSpec> rules = new ArrayList<>();
    public final List<ArchiveSpec> archives = new ArrayList<>();
    public final List<ScheduleSpec> schedules = new ArrayList<>();
    public final List<Compute.Code> functions = new ArrayList<>();
    public final List<Compute.Source> sources = new ArrayList<>();
    public final List<Compute.Grant> grants = new ArrayList<>();
    public final Map<String, Compute.Async> async = new HashMap<>();
    public final Map<String, List<Statement>> roles = new LinkedHashMap<>();
    public final Map<String, List<Statement>> queuePolicies = new HashMap<>();

    /** KMS keys of encrypted resources, by the resource's ARN. */
    public final Map<String, String> keys = new HashMap<>();

    public final Map<String, Fronts.Api> apis = new LinkedHashMap<>();
    public final List<Fronts.Stage> stages = new ArrayList<>();
    public final Map<String, Fronts.Integration> integrations = new HashMap<>();
    public final Map<String, Fronts.Authorizer> authorizers = new HashMap<>();
    public final List<Fronts.ApiRoute> routes = new ArrayList<>();
    public final List<Site.Distribution> distributions = new ArrayList<>();
    public final Map<String, Map<String, String>> headerPolicies = new HashMap<>();
    public final List<People.Pool> pools = new ArrayList<>();
    public final List<People.Client> clients = new ArrayList<>();
    public final Map<String, String> signInDomains = new LinkedHashMap<>();
    public final List<String> groups = new ArrayList<>();
    public final List<String> collections = new ArrayList<>();
    public final List<String> senders = new ArrayList<>();
    public final List<Absent> absent = new ArrayList<>();

    /** A resource that is understood and has nothing to stand for it on one machine. */
    public record Absent(String id, String type, String reason) {}

    Blueprint() {}

    /** The function behind an ARN, with or without a version or alias. */
    public Compute.Code function(String arn) {
        return functions.stream()
                .filter(f -> arn.equals(f.arn()) || arn.startsWith(f.arn() + ":"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no function " + arn));
    }
}
