import type { Fact } from "./fact.ts";

const projectId = "/components/parameters/ProjectId";
const instanceId = "/components/parameters/InstanceId";
const badRequests = "/components/responses/BadRequest/content/application~1json/examples";

/** `project_id` and `instance_id`. */
export const pathParameterFacts: readonly Fact[] = [
  {
    fact: "project_id stands in the path and must be given; it has no default.",
    source: "reference",
    places: [
      { pointer: `${projectId}/name`, value: "project_id" },
      { pointer: `${projectId}/in`, value: "path" },
      { pointer: `${projectId}/required`, value: true },
    ],
    rules: ["valid-accepted"],
  },
  {
    fact: "project_id is a text of 32 letters and digits.",
    source: "reference",
    places: [
      { pointer: `${projectId}/schema/type`, value: "string" },
      { pointer: `${projectId}/schema/pattern`, value: "^[A-Za-z0-9]{32}$" },
      { pointer: `${projectId}/description`, says: "32 letters and digits" },
    ],
    rules: ["bounds-accepted", "pattern-refused"],
  },
  {
    fact: "project_id tells the tenant's project, which lies in one region.",
    source: "reference",
    places: [
      { pointer: `${projectId}/description`, says: "The project of the tenant in the region" },
    ],
    rules: [],
    unchecked: "The suite is told one project, and cannot know whose it is.",
  },
  {
    fact: "DAS.200113 says that project_id is wrong.",
    source: "vendor",
    places: [
      { pointer: `${projectId}/x-error-code`, value: "DAS.200113" },
      { pointer: `${badRequests}/DAS.200113/value/error_code`, value: "DAS.200113" },
    ],
    rules: ["error-code", "example-returned"],
  },

  {
    fact: "instance_id stands in the path and must be given; it has no default.",
    source: "reference",
    places: [
      { pointer: `${instanceId}/name`, value: "instance_id" },
      { pointer: `${instanceId}/in`, value: "path" },
      { pointer: `${instanceId}/required`, value: true },
    ],
    rules: ["valid-accepted"],
  },
  {
    fact: "instance_id is a text of letters and digits.",
    source: "reference",
    places: [
      { pointer: `${instanceId}/schema/type`, value: "string" },
      { pointer: `${instanceId}/schema/pattern`, value: "^[A-Za-z0-9]+$" },
      { pointer: `${instanceId}/description`, says: "Letters and digits." },
    ],
    rules: ["bounds-accepted", "pattern-refused"],
  },
  {
    fact: "instance_id tells which instance is asked.",
    source: "reference",
    places: [
      {
        pointer: `${instanceId}/description`,
        says: "The MySQL instance whose sessions are listed",
      },
    ],
    rules: [],
    unchecked: "The suite is told one instance, and cannot know what runs on it.",
  },
  {
    fact: "DAS.200114 says that instance_id is wrong.",
    source: "vendor",
    places: [
      { pointer: `${instanceId}/x-error-code`, value: "DAS.200114" },
      { pointer: `${badRequests}/DAS.200114/value/error_code`, value: "DAS.200114" },
    ],
    rules: ["error-code", "example-returned"],
  },
];
