import { assert } from "../assert.ts";
import { assertEqual } from "../assert-equal.ts";
import type { Rules } from "../rules.ts";

export const validatorRules: Rules = {
  async "the validators take the busy page as it is"({ validators, busyPage }) {
    assertEqual(validators.validateListProcessesResponse(busyPage), { value: busyPage });
  },

  async "the validators refuse a wrong page, and name the place"({ validators, busyPage }) {
    const { issues } = validators.validateListProcessesResponse({ ...busyPage, count: -1 });
    assertEqual(
      issues?.map(({ pointer }) => pointer),
      ["/count"],
    );
  },

  async "the validators are Standard Schemas"({ validators, busyPage }) {
    const { version, validate } = validators.validateListProcessesResponse["~standard"];
    assertEqual([version, validate(busyPage)], [1, { value: busyPage }]);
  },

  async "the Zod schemas take the busy page as it is, and refuse a wrong one"({ zod, busyPage }) {
    assertEqual(zod.zListProcessesResponse.parse(busyPage), busyPage);
    const { success } = zod.zListProcessesResponse.safeParse({ ...busyPage, count: -1 });
    assert(!success, "It takes a count of -1.");
  },
};
