import { ApiError, createDasClient, type FetchInit } from "@das-processes/client";

// The mock, as if it were a later version: with a field, a status and a code that are new.
async function fetchFromLaterVersion(url: string, init: FetchInit): Promise<Response> {
  if (url.includes("user=locked")) {
    const error = { error_code: "DAS.299999", error_msg: "The database user is locked." };
    return Response.json(error, { status: 423 });
  }
  const page = await (await fetch(url, init)).json();
  for (const session of page.processes) session.program_name = "mysqld";
  return Response.json(page);
}

const client = createDasClient({
  endpoint: "http://127.0.0.1:4010",
  projectId: "054e292c9880d4992f02c0196d3ea468",
  credentials: { token: "any-token" },
  fetch: fetchFromLaterVersion,
  onDrift: (drift) => console.log("new:", drift),
});

for (const user of ["event_scheduler", "locked"]) {
  try {
    const { processes } = await client.listProcesses({
      instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
      db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
      user,
    });
    for (const { id, state } of processes) console.log(id, state);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // A code that the program does not know: the class and the status still say what to do.
    console.log(`${error.name}: ${error.status} ${error.error_code} ${error.error_msg}`);
  }
}
