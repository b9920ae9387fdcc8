// Generated from the OpenAPI description by `pnpm generate`. Do not edit.
// @ts-nocheck

import { toValidator, type Validator } from "../to-validator.ts";
import type { ListProcessesQuery } from "./operations.gen.ts";
import type { ErrorResponse, ListProcessesData, ListProcessesResponse, Process } from "./types.gen.ts";

// ajv/dist/runtime/ucs2length
var ucs2length_default = (text) => [...text].length;
// parameters
const checkListProcessesPath = validate20$1;
const pattern4 = new RegExp("^[A-Za-z0-9]{32}$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9]+$", "u");
function validate20$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.project_id === void 0) {
			const err0 = {
				instancePath,
				keyword: "required",
				params: { missingProperty: "project_id" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.instance_id === void 0) {
			const err1 = {
				instancePath,
				keyword: "required",
				params: { missingProperty: "instance_id" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "project_id" || key0 === "instance_id")) {
			const err2 = {
				instancePath,
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.project_id !== void 0) {
			let data0 = data.project_id;
			if (typeof data0 === "string") {
				if (!pattern4.test(data0)) {
					const err3 = {
						instancePath: instancePath + "/project_id",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9]{32}$" }
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/project_id",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.instance_id !== void 0) {
			let data1 = data.instance_id;
			if (typeof data1 === "string") {
				if (!pattern5.test(data1)) {
					const err5 = {
						instancePath: instancePath + "/instance_id",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9]+$" }
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/instance_id",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
	} else {
		const err7 = {
			instancePath,
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate20$1.errors = vErrors;
	return errors === 0;
}
const checkListProcessesQuery = validate21$1;
const pattern6 = new RegExp("^[A-Za-z0-9-]{36}$", "u");
function validate21$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.db_user_id === void 0) {
			const err0 = {
				instancePath,
				keyword: "required",
				params: { missingProperty: "db_user_id" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "db_user_id" || key0 === "user" || key0 === "database" || key0 === "offset" || key0 === "limit" || key0 === "node_id")) {
			const err1 = {
				instancePath,
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.db_user_id !== void 0) {
			let data0 = data.db_user_id;
			if (typeof data0 === "string") {
				if (!pattern6.test(data0)) {
					const err2 = {
						instancePath: instancePath + "/db_user_id",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9-]{36}$" }
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/db_user_id",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.user !== void 0) {
			let data1 = data.user;
			if (typeof data1 === "string") {
				if (ucs2length_default(data1) < 1) {
					const err4 = {
						instancePath: instancePath + "/user",
						keyword: "minLength",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/user",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.database !== void 0) {
			let data2 = data.database;
			if (typeof data2 === "string") {
				if (ucs2length_default(data2) < 1) {
					const err6 = {
						instancePath: instancePath + "/database",
						keyword: "minLength",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/database",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.offset !== void 0) {
			let data3 = data.offset;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
				const err8 = {
					instancePath: instancePath + "/offset",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 > 2147483647 || isNaN(data3)) {
					const err9 = {
						instancePath: instancePath + "/offset",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						}
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data3 < 0 || isNaN(data3)) {
					const err10 = {
						instancePath: instancePath + "/offset",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						}
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
		if (data.limit !== void 0) {
			let data4 = data.limit;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err11 = {
					instancePath: instancePath + "/limit",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 > 100 || isNaN(data4)) {
					const err12 = {
						instancePath: instancePath + "/limit",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						}
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data4 < 1 || isNaN(data4)) {
					const err13 = {
						instancePath: instancePath + "/limit",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						}
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			}
		}
		if (data.node_id !== void 0) {
			let data5 = data.node_id;
			if (typeof data5 === "string") {
				if (!pattern4.test(data5)) {
					const err14 = {
						instancePath: instancePath + "/node_id",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9]{32}$" }
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/node_id",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (![1, 2].includes([data["user"], data["database"]].filter((value) => value !== void 0).length)) {
			const err16 = {
				instancePath,
				keyword: "x-dependencies",
				params: { sentence: "At least one of user and database must be given." }
			};
			if (vErrors === null) vErrors = [err16];
			else vErrors.push(err16);
			errors++;
		}
	} else {
		const err17 = {
			instancePath,
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err17];
		else vErrors.push(err17);
		errors++;
	}
	validate21$1.errors = vErrors;
	return errors === 0;
}
// bodies
const checkListProcessesResponse = validate20;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.processes === void 0 && (missing0 = "processes") || data.count === void 0 && (missing0 = "count")) {
			validate20.errors = [{
				instancePath,
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else {
			if (data.processes !== void 0) {
				let data0 = data.processes;
				if (Array.isArray(data0)) {
					const len0 = data0.length;
					for (let i0 = 0; i0 < len0; i0++) {
						let data1 = data0[i0];
						if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
							const name0 = typeof data1["id"] !== "string" ? "id" : typeof data1["user"] !== "string" ? "user" : typeof data1["host"] !== "string" ? "host" : typeof data1["database"] !== "string" ? "database" : typeof data1["command"] !== "string" ? "command" : typeof data1["time"] !== "string" ? "time" : typeof data1["state"] !== "string" ? "state" : typeof data1["sql"] !== "string" ? "sql" : typeof data1["trx_executed_time"] !== "string" ? "trx_executed_time" : void 0;
							if (!(name0 === void 0)) {
								validate20.errors = [{
									instancePath: instancePath + "/processes/" + i0,
									keyword: "requiredStrings",
									params: {
										missingProperty: name0,
										type: "string"
									}
								}];
								return false;
							}
						} else {
							validate20.errors = [{
								instancePath: instancePath + "/processes/" + i0,
								keyword: "type",
								params: { type: "object" }
							}];
							return false;
						}
					}
				} else {
					validate20.errors = [{
						instancePath: instancePath + "/processes",
						keyword: "type",
						params: { type: "array" }
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.count !== void 0) {
					let data2 = data.count;
					if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
						validate20.errors = [{
							instancePath: instancePath + "/count",
							keyword: "type",
							params: { type: "integer" }
						}];
						return false;
					}
					if (typeof data2 == "number" && isFinite(data2)) {
						if (data2 > 2147483647 || isNaN(data2)) {
							validate20.errors = [{
								instancePath: instancePath + "/count",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 2147483647
								}
							}];
							return false;
						} else if (data2 < 0 || isNaN(data2)) {
							validate20.errors = [{
								instancePath: instancePath + "/count",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								}
							}];
							return false;
						}
					}
					var valid0 = true;
				} else var valid0 = true;
			}
		}
	} else {
		validate20.errors = [{
			instancePath,
			keyword: "type",
			params: { type: "object" }
		}];
		return false;
	}
	validate20.errors = vErrors;
	return true;
}
const checkProcess = validate21;
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const name0 = typeof data["id"] !== "string" ? "id" : typeof data["user"] !== "string" ? "user" : typeof data["host"] !== "string" ? "host" : typeof data["database"] !== "string" ? "database" : typeof data["command"] !== "string" ? "command" : typeof data["time"] !== "string" ? "time" : typeof data["state"] !== "string" ? "state" : typeof data["sql"] !== "string" ? "sql" : typeof data["trx_executed_time"] !== "string" ? "trx_executed_time" : void 0;
		if (!(name0 === void 0)) {
			validate21.errors = [{
				instancePath,
				keyword: "requiredStrings",
				params: {
					missingProperty: name0,
					type: "string"
				}
			}];
			return false;
		}
	} else {
		validate21.errors = [{
			instancePath,
			keyword: "type",
			params: { type: "object" }
		}];
		return false;
	}
	validate21.errors = vErrors;
	return true;
}
const checkErrorResponse = validate22;
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.request_id !== void 0) {
			if (typeof data.request_id !== "string") {
				validate22.errors = [{
					instancePath: instancePath + "/request_id",
					keyword: "type",
					params: { type: "string" }
				}];
				return false;
			}
			var valid0 = true;
		} else var valid0 = true;
		if (valid0) {
			const name0 = typeof data["error_code"] !== "string" ? "error_code" : typeof data["error_msg"] !== "string" ? "error_msg" : void 0;
			if (!(name0 === void 0)) {
				validate22.errors = [{
					instancePath,
					keyword: "requiredStrings",
					params: {
						missingProperty: name0,
						type: "string"
					}
				}];
				return false;
			}
		}
	} else {
		validate22.errors = [{
			instancePath,
			keyword: "type",
			params: { type: "object" }
		}];
		return false;
	}
	validate22.errors = vErrors;
	return true;
}

/** Checks that a value is what the spec says of ListProcessesPath. */
export const validateListProcessesPath: Validator<ListProcessesData["path"]> = /* @__PURE__ */ toValidator(checkListProcessesPath);

/** Checks that a value is what the spec says of ListProcessesQuery. */
export const validateListProcessesQuery: Validator<ListProcessesQuery> = /* @__PURE__ */ toValidator(checkListProcessesQuery);

/** Checks that a value is what the spec says of ListProcessesResponse. */
export const validateListProcessesResponse: Validator<ListProcessesResponse> = /* @__PURE__ */ toValidator(checkListProcessesResponse);

/** Checks that a value is what the spec says of Process. */
export const validateProcess: Validator<Process> = /* @__PURE__ */ toValidator(checkProcess);

/** Checks that a value is what the spec says of ErrorResponse. */
export const validateErrorResponse: Validator<ErrorResponse> = /* @__PURE__ */ toValidator(checkErrorResponse);
