import { createDasClient } from "@das-processes/client";

const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token: "any-token" },
  onDrift: (drift) => console.log(drift),
  // The mock's answer, with a field that the spec does not know.
  fetch: async (url, init) => {
    const answer = await (await fetch(url, init)).json();
    answer.processes[0].cpu_time = "3";
    return Response.json(answer);
  },
});

for (const turn of ["first", "second"]) {
  const { processes } = await client.listProcesses({
    instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
    db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
    user: "event_scheduler",
  });
  console.log(turn, "call, kept:", Object.hasOwn(processes[0]!, "cpu_time"));
}
