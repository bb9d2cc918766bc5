package io.latchkey.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** Alarms and the dashboard; each resource is given its own when it is made. */
final class Watch extends Construct {
    private static final Duration FIVE_MINUTES = Duration.minutes(5);

    private final SnsAction tell;
    private final List<IMetric> errors = new ArrayList<>();
    private final List<IMetric> throttles = new ArrayList<>();
    private final List<IMetric> durations = new ArrayList<>();
    private final List<IMetric> waiting = new ArrayList<>();
    private final List<IMetric> dead = new ArrayList<>();
    private final List<IWidget> more = new ArrayList<>();
    private final Settings settings;

    Watch(Construct scope, Settings settings, Key key) {
        super(scope, "Watch");
        this.settings = settings;
        var topic =
                Topic.Builder.create(this, "Alarms")
                        .displayName("Latchkey " + settings.stage())
                        .masterKey(key)
                        .enforceSsl(true)
                        .build();
        Names.fix(topic, "AlarmTopic");
        letAlarm(topic);
        settings.mail().alarmEmail().map(EmailSubscription::new).ifPresent(topic::addSubscription);
        this.tell = new SnsAction(topic);
    }

    /** A topic with a policy of its own has lost the one by which its account's alarms reach it. */
    private void letAlarm(Topic topic) {
        var own = Map.of("aws:SourceAccount", Stack.of(this).getAccount());
        topic.addToResourcePolicy(
                PolicyStatement.Builder.create()
                        .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
                        .actions(List.of("sns:Publish"))
                        .resources(List.of(topic.getTopicArn()))
                        .conditions(Map.of("StringEquals", own))
                        .build());
    }

    /** Any dead letter is somebody's work for today. */
    void deadLetters(String owner, Queue queue) {
        var visible =
                queue.metricApproximateNumberOfMessagesVisible(
                        every(Duration.minutes(1), "Maximum"));
        dead.add(named(owner, visible));
        alarm(owner + "HasDeadLetters", visible, new Limit(0, 1));
    }

    /** A queue whose oldest message waits five minutes has a consumer that does not keep up. */
    void queue(String owner, Queue queue) {
        var minute = every(Duration.minutes(1), "Maximum");
        waiting.add(named(owner, queue.metricApproximateNumberOfMessagesVisible(minute)));
        alarm(
                owner + "LagsBehind",
                queue.metricApproximateAgeOfOldestMessage(minute),
                new Limit(300, 3));
    }

    void function(FunctionSpec spec, Function function) {
        var failed = function.metricErrors(every(FIVE_MINUTES, "Sum"));
        errors.add(named(spec.name(), failed));
        alarm(spec.name() + "Fails", failed, new Limit(0, 2));
        var throttled = function.metricThrottles(every(FIVE_MINUTES, "Sum"));
        throttles.add(named(spec.name(), throttled));
        alarm(spec.name() + "IsThrottled", throttled, new Limit(0, 2));
        var duration = function.metricDuration(every(FIVE_MINUTES, "p95"));
        durations.add(named(spec.name(), duration));
    }

    /** The outbox is late: effects come minutes after their cause. */
    void iteratorAge(LatchkeyFunction function) {
        var age =
                Metric.Builder.create()
                        .namespace("AWS/Lambda")
                        .metricName("IteratorAge")
                        .dimensionsMap(Map.of("FunctionName", function.functionName()))
                        .statistic("Maximum")
                        .period(Duration.minutes(1))
                        .build();
        more.add(graph("Outbox: age of the oldest event", List.of(age)));
        alarm(function.name() + "IsLate", age, new Limit(60_000, 5));
    }

    /** The API as its callers feel it. */
    void http(String apiId) {
        var latency = api(apiId, "Latency", "p95");
        var broken = api(apiId, "5xx", "Sum");
        more.add(graph("API: p95 latency, ms", List.of(latency)));
        more.add(
                graph(
                        "API: requests, refusals, failures",
                        List.of(api(apiId, "Count", "Sum"), api(apiId, "4xx", "Sum"), broken)));
        alarm("HttpApiIsSlow", latency, new Limit(1500, 3));
        alarm("HttpApiFails", broken, new Limit(5, 1));
    }

    /** Draws what has been noted; called once, at the end. */
    void draw() {
        var dashboard =
                Dashboard.Builder.create(this, "Dashboard")
                        .dashboardName(settings.prefix())
                        .build();
        Names.fix(dashboard, "Dashboard");
        dashboard.addWidgets(graph("Dead letters", dead), graph("Waiting in queues", waiting));
        dashboard.addWidgets(more.toArray(IWidget[]::new));
        dashboard.addWidgets(
                graph("Errors", errors),
                graph("Throttles", throttles),
                graph("p95 duration, ms", durations));
    }

    /** A metric over this limit in so many periods running. */
    private record Limit(int above, int periods) {}

    private void alarm(String name, Metric metric, Limit limit) {
        var alarm =
                Alarm.Builder.create(this, name)
                        .metric(metric)
                        .threshold(limit.above())
                        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                        .evaluationPeriods(limit.periods())
                        .treatMissingData(TreatMissingData.NOT_BREACHING)
                        .build();
        alarm.addAlarmAction(tell);
        alarm.addOkAction(tell);
        Names.fix(alarm, name);
    }

    private static Metric api(String apiId, String name, String statistic) {
        return Metric.Builder.create()
                .namespace("AWS/ApiGateway")
                .metricName(name)
                .dimensionsMap(Map.of("ApiId", apiId))
                .statistic(statistic)
                .period(FIVE_MINUTES)
                .build();
    }

    private static MetricOptions every(Duration period, String statistic) {
        return MetricOptions.builder().period(period).statistic(statistic).build();
    }

    /** For a graph that shows many. */
    private static Metric named(String owner, Metric metric) {
        return metric.with(MetricOptions.builder().label(owner).build());
    }

    private static IWidget graph(String title, List<? extends IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .left(List.copyOf(metrics))
                .width(8)
                .build();
    }
}
