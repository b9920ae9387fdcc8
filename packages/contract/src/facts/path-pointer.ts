/** The operation's path, as a JSON pointer into the spec. */
export const pathPointer = "/paths/~1v3~1{project_id}~1instances~1{instance_id}~1processes";
