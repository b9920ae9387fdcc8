// Generated from the OpenAPI description by `pnpm generate`. Do not edit.

import type { ListProcessesQuery } from "./operations.gen.ts";
import type { ListProcessesData, ListProcessesErrors, ListProcessesResponses } from "./types.gen.ts";

export interface paths {
  "/v3/{project_id}/instances/{instance_id}/processes": {
    get: {
      parameters: {
        path: ListProcessesData["path"];
        query: ListProcessesQuery;
      };
      responses: {
        200: { content: { "application/json": ListProcessesResponses[200] } };
        400: { content: { "application/json": ListProcessesErrors[400] } };
        401: { content: { "application/json": ListProcessesErrors[401] } };
        403: { content: { "application/json": ListProcessesErrors[403] } };
        404: { content: { "application/json": ListProcessesErrors[404] } };
        413: { content: { "application/json": ListProcessesErrors[413] } };
        429: { content: { "application/json": ListProcessesErrors[429] } };
        500: { content: { "application/json": ListProcessesErrors[500] } };
        502: { content: { "application/json": ListProcessesErrors[502] } };
        504: { content: { "application/json": ListProcessesErrors[504] } };
      };
    };
  };
}
