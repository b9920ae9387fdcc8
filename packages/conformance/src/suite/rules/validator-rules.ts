import { assert } from "../assert.ts";
import { assertEqual } from "../assert-equal.ts";
import type { Rules } from "../rules.ts";

export const validatorRules: Rules = {
  async "the validators take the busy page as it is"({ validators, calls }) {
    const { outcome: page } = calls.busy;
    assertEqual(validators.validateListProcessesResponse(page), { value: page });
  },

  async "the validators refuse a wrong page, and name the place"({ validators, calls }) {
    const { outcome: page } = calls.busy;
    const { issues } = validators.validateListProcessesResponse({ ...page, count: -1 });
    assertEqual(
      issues?.map(({ pointer }) => pointer),
      ["/count"],
    );
  },

  async "the validators are Standard Schemas"({ validators, calls }) {
    const { outcome: page } = calls.busy;
    const { version, validate } = validators.validateListProcessesResponse["~standard"];
    assertEqual([version, validate(page)], [1, { value: page }]);
  },

  async "the Zod schemas take the busy page as it is, and refuse a wrong one"({ zod, calls }) {
    const { outcome: page } = calls.busy;
    assertEqual(zod.zListProcessesResponse.parse(page), page);
    const { success } = zod.zListProcessesResponse.safeParse({ ...page, count: -1 });
    assert(!success, "It takes a count of -1.");
  },
};
