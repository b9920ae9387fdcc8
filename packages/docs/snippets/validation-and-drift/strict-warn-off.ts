import { createDasClient, ResponseValidationError, type Validation } from "@das-processes/client";

async function call(validate: Validation) {
  const client = createDasClient({
    endpoint: "http://127.0.0.1:4010",
    projectId: "054e292c9880d4992f02c0196d3ea468",
    credentials: { token: "any-token" },
    validate,
    onDrift: (drift) => console.log(validate, "tells", drift),
    // The mock's answer, with a number where the spec has a text.
    fetch: async (url, init) => {
      const answer = await (await fetch(url, init)).json();
      answer.processes[0].time = 5;
      return Response.json(answer);
    },
  });
  try {
    const { processes } = await client.listProcesses({
      instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
      db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
      user: "event_scheduler",
    });
    console.log(validate, "returns", processes[0]?.time);
  } catch (error) {
    if (!(error instanceof ResponseValidationError)) throw error;
    console.log(validate, "throws", error.issues);
  }
}

await call("strict");
await call("warn");
await call("off");
