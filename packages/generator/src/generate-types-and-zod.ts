import { createClient } from "@hey-api/openapi-ts";
import { allowedCounts, bundleSpec, describeDependency, type Operation } from "@das-processes/spec";
import { writeIntegerFormatsAsRanges } from "./write-integer-formats-as-ranges.ts";

/**
 * Has hey-api write `types.gen.ts` and `zod.gen.ts`. Where its Zod schemas would differ from the
 * spec, the resolver mends them: unknown fields of an answer are kept, unknown parameters are
 * refused, and `x-dependencies` hold.
 */
export async function generateTypesAndZod(
  specFile: string,
  operations: readonly Operation[],
  directory: string,
): Promise<void> {
  const document = await bundleSpec(specFile);
  writeIntegerFormatsAsRanges(document);
  await createClient({
    input: { ...document },
    output: { path: directory, entryFile: false },
    logs: { level: "silent", file: false },
    plugins: [
      "@hey-api/typescript",
      {
        name: "zod",
        $resolvers: {
          object(context) {
            const { $, nodes, path, plugin } = context;
            const place = path["~ref"].join();
            const isOf = (kind: "path" | "query") => (operation: Operation) =>
              place === ["paths", operation.path, operation.method, kind].join();
            const isParameters = operations.some(isOf("path")) || operations.some(isOf("query"));
            const schema = $(plugin.imports.z)
              .attr(isParameters ? "strictObject" : "looseObject")
              .call(nodes.shape(context));
            const dependencies = operations.find(isOf("query"))?.dependencies ?? [];
            return dependencies.reduce((chain, dependency) => {
              const values = $.array(...dependency.parameters.map((name) => $("query").attr(name)));
              const isGiven = $.func()
                .param("value")
                .do($.return($("value").neq("undefined")));
              const count = $(values).attr("filter").call(isGiven).attr("length");
              const counts = $($.array(...allowedCounts(dependency)));
              const holds = $.func()
                .param("query")
                .do($.return(counts.attr("includes").call(count)));
              return chain.attr("refine").call(holds, $.literal(describeDependency(dependency)));
            }, schema);
          },
        },
      },
    ],
  });
}
