/**
 * Copies a text. Without TLS there is no clipboard interface; then the old command copies what is selected, which is the same passage.
 *
 * @returns rejected when the browser does not allow it
 */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  if (!document.execCommand('copy')) throw new Error('copying is not allowed');
}
