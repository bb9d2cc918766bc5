package io.latchkey.local.runtime.plan;

import java.util.Map;

/** The account, region and stack that the template believes to be in. */
public record Place(String region, String account, String stack) {
    /** The account of every emulator. */
    public static final String ACCOUNT = "000000000000";

    Map<String, String> pseudo() {
        return Map.of(
                "AWS::Region",
                region,
                "AWS::AccountId",
                account,
                "AWS::Partition",
                "aws",
                "AWS::URLSuffix",
                "amazonaws.com",
                "AWS::StackName",
                stack,
                "AWS::StackId",
                "arn:aws:cloudformation:" + region + ":" + account + ":stack/" + stack + "/1");
    }
}
