/**
 * Makes bold words of the headings in the description of the API: Redoc makes sections of them, and
 * draws the operation only once a reader has gone past those.
 */
export function emboldenHeadings() {
  return {
    Info(info: { description?: string }): void {
      if (info.description === undefined) return;
      info.description = info.description.replaceAll(/^#+ (.+)$/gmu, "**$1**");
    },
  };
}
