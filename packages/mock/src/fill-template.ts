/** The path that a template such as `/v3/{project_id}` stands for, each value percent-encoded. */
export function fillTemplate(template: string, valueOf: (name: string) => string): string {
  return template.replace(/\{([^}]+)\}/gu, (_, name: string) => encodeURIComponent(valueOf(name)));
}
