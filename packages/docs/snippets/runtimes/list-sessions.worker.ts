import { createDasClient, DasError } from "@das-processes/client";

interface Bindings {
  DAS_TOKEN?: string;
}

export default {
  async fetch(_request: Request, { DAS_TOKEN = "any-token" }: Bindings): Promise<Response> {
    const client = createDasClient({
      endpoint: "http://127.0.0.1:4010",
      projectId: "054e292c9880d4992f02c0196d3ea468",
      credentials: { token: DAS_TOKEN },
    });
    try {
      const { processes } = await client.listProcesses({
        instance_id: "da304cd5bbb944de828759bc7be3d3fein01",
        db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6",
        user: "event_scheduler",
      });
      return Response.json(processes.map(({ id, user, state }) => ({ id, user, state })));
    } catch (error) {
      if (!(error instanceof DasError)) throw error;
      return Response.json({ error: error.name }, { status: 502 });
    }
  },
};
