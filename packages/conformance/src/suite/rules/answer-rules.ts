import { assertEqual } from "../assert-equal.ts";
import { clientOf, params, projectId } from "../client-of.ts";
import type { Rules } from "../rules.ts";
import type { Subject } from "../subject.ts";

export const answerRules: Rules = {
  "a session arrives, every field of it a text": (subject) => assertPage(subject, "single"),

  "several sessions arrive whole, with their emoji, quotes and line breaks": (subject) =>
    assertPage(subject, "busy"),

  "a page without sessions arrives as an empty list": (subject) => assertPage(subject, "empty"),

  async "openapi-fetch beneath the client is open to the program, with the same credentials"(
    subject,
  ) {
    const { http } = clientOf(subject, subject.serverUrl);
    const { instance_id, ...query } = params;
    const { data, response } = await http.GET(
      "/v3/{project_id}/instances/{instance_id}/processes",
      {
        params: { path: { project_id: projectId, instance_id }, query },
      },
    );
    assertEqual([response.status, data?.count], [200, 1]);
  },
};

async function assertPage(subject: Subject, name: "single" | "busy" | "empty"): Promise<void> {
  const { params: asked, headers = {}, outcome } = subject.calls[name];
  const client = clientOf(subject, subject.serverUrl);
  assertEqual(await client.listProcesses(asked, { headers }), outcome);
}
