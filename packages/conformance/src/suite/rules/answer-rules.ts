import { assertEqual } from "../assert-equal.ts";
import { clientOf, params, projectId } from "../client-of.ts";
import type { Rules } from "../rules.ts";

export const answerRules: Rules = {
  async "a page of sessions arrives, every field of them a text"(subject) {
    const page = await clientOf(subject, subject.mockUrl).listProcesses(params);
    assertEqual(page, {
      processes: [
        {
          id: "1",
          user: "event_scheduler",
          host: "localhost",
          database: "--",
          command: "Daemon",
          time: "4260107",
          state: "Waiting on empty queue",
          sql: "",
          trx_executed_time: "0",
        },
      ],
      count: 1,
    });
  },

  async "the busy page arrives whole, with its emoji, quotes and line breaks"(subject) {
    const page = await clientOf(subject, subject.mockUrl).listProcesses(params, {
      headers: { Prefer: "example=busy" },
    });
    assertEqual(page, subject.busyPage);
  },

  async "a page without sessions arrives as an empty list"(subject) {
    const page = await clientOf(subject, subject.mockUrl).listProcesses(params, {
      headers: { Prefer: "example=empty" },
    });
    assertEqual(page, { processes: [], count: 0 });
  },

  async "openapi-fetch beneath the client is open to the program, with the same credentials"(
    subject,
  ) {
    const { http } = clientOf(subject, subject.mockUrl);
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
