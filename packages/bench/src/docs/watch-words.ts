// What runs in the page has only what stands within it.
/* oxlint-disable unicorn/consistent-function-scoping */

/**
 * Runs in a page before anything else of it. Once all the words can be seen and a frame has been drawn
 * with them, it marks that on the page's timeline as `readable`.
 */
export function watchWords(words: readonly string[]): void {
  const plain = (text: string) =>
    text.replaceAll("’", "'").replaceAll("\u200B", "").replaceAll(/\s+/gu, " ");
  const partLength = 2000;
  // It stops where it has them all: what stands below them is not to slow down what is measured.
  const holdsAll = (body: Node, isShown: (element: Element) => boolean) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    let missing = words;
    let text = "";
    let checkedLength = 0;
    while (missing.length > 0) {
      const isAtEnd = !walker.nextNode();
      if (!isAtEnd) {
        const { data, parentElement } = walker.currentNode as Text;
        if (isShown(parentElement!)) text += data;
        if (text.length < checkedLength + partLength) continue;
      }
      const plainText = plain(text);
      missing = missing.filter((word) => !plainText.includes(word));
      if (isAtEnd) break;
      checkedLength = text.length;
    }
    return missing.length === 0;
  };
  const isContent = ({ localName }: Element) => localName !== "script" && localName !== "style";
  const isVisible = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  let mayHoldAll = true;
  new MutationObserver(() => (mayHoldAll = true)).observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  const look = () => {
    // Only the browser's work on the styles tells what is seen. Most frames are spared it.
    mayHoldAll &&= document.body !== null && holdsAll(document.body, isContent);
    if (mayHoldAll && holdsAll(document.body, isVisible)) {
      // The frame is drawn after this callback, and before the next task.
      setTimeout(() => performance.mark("readable"));
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}
