import { zListProcessesQuery, zProcess } from "@das-processes/client/zod";

const query = { db_user_id: "2c250598-1e3c-4d31-bc19-be1d866247e6", user: "app" };
console.log(zListProcessesQuery.parse(query));

const zRow = zProcess.pick({ id: true, user: true, time: true });
const { error } = zRow.safeParse({ id: "7", user: "app", time: 5 });
for (const { path, message } of error?.issues ?? []) console.log(path, message);
