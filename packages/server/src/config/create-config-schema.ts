import type { Parameter, Schema } from "@das-processes/spec";
import { defaultLimits } from "./limits.ts";

/**
 * Makes the schema of a configuration file. Each description ends a sentence that begins with
 * "must be".
 *
 * @param parameters those of the contract, whose ids a configuration has to fit.
 */
export function createConfigSchema(parameters: readonly Parameter[]): Schema {
  const idOf = (name: string): Schema => {
    const { schema } = parameters.find((parameter) => parameter.name === name) as Parameter;
    return { ...schema, description: `a text that the contract allows as ${name}` };
  };
  const projects = list("the ids of the projects that it may see", idOf("project_id"));
  const instance = object({
    nodes: list("one node or more", object({ id: idOf("node_id"), source })),
    databaseUsers: map(
      "database users by their db_user_id, one or more",
      idOf("db_user_id"),
      object({ user: text("a user of MySQL"), password: secret }),
    ),
  });
  return object(
    {
      listen: object({ port, host, tls }, ["port"]),
      admin: object({ port, host }, ["port"]),
      tokens: list("one token or more", object({ sha256, projects })),
      keys: list(
        "one access key or more",
        object(
          {
            accessKey: text("the id of an access key"),
            secretKey: secret,
            securityToken: secret,
            projects,
          },
          ["accessKey", "secretKey", "projects"],
        ),
      ),
      projects: map(
        "projects by their id, one or more",
        idOf("project_id"),
        object({
          instances: map("instances by their id", idOf("instance_id"), instance, 0),
        }),
      ),
      limits,
    },
    ["listen", "projects"],
  );
}

const port = integer("an integer from 0 to 65535, 0 for any port that is free", 0, 65_535);
const host = text("a name or an address to listen on");
const tls = object({
  cert: text("the path of a file in PEM"),
  key: text("the path of a file in PEM"),
});
const sha256 = {
  type: "string",
  pattern: "^[0-9a-f]{64}$",
  description:
    "the SHA-256 of the token in 64 lower-case hexadecimal digits, in quotes: printf %s TOKEN | sha256sum",
};

const secret = choice("{ env: NAME } or { file: PATH }, for a secret has no place in this file", {
  env: text("the name of an environment variable"),
  file: text("the path of a file"),
});

const source = choice("{ mysql: { host, port, tls, showOwnSessions } } or { recording: PATH }", {
  mysql: object(
    {
      host: text("a name or an address"),
      port: integer("an integer from 1 to 65535", 1, 65_535),
      tls: object({ ca: text("the path of a file in PEM") }, []),
      showOwnSessions: { type: "boolean", description: "true or false" },
    },
    ["host", "port"],
  ),
  recording: text("the path of a file"),
});

const limits = object(
  Object.fromEntries(
    Object.keys(defaultLimits).map((name) => [
      name,
      integer("an integer from 1 to 2147483647", 1, 2 ** 31 - 1),
    ]),
  ),
  [],
);

function text(description: string): Schema {
  return { type: "string", minLength: 1, description };
}

function integer(description: string, minimum: number, maximum: number): Schema {
  return { type: "integer", minimum, maximum, description };
}

function list(description: string, items: Schema): Schema {
  return { type: "array", minItems: 1, items, description };
}

function object(
  properties: Record<string, Schema>,
  required: string[] = Object.keys(properties),
): Schema {
  const description = `{ ${Object.keys(properties).join(", ")} }`;
  return { type: "object", properties, required, additionalProperties: false, description };
}

function map(
  description: string,
  propertyNames: Schema,
  values: Schema,
  minProperties = 1,
): Schema {
  return {
    type: "object",
    propertyNames,
    additionalProperties: values,
    minProperties,
    description,
  };
}

/** An object with exactly one of the properties. */
function choice(description: string, properties: Record<string, Schema>): Schema {
  const one = { minProperties: 1, maxProperties: 1 };
  return { ...object(properties, []), ...one, description };
}
