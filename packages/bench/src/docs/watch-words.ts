// What runs in the page has only what stands within it.
/* oxlint-disable unicorn/consistent-function-scoping */

/**
 * Runs in a page before anything else of it. Once all the words can be seen and a frame has been drawn
 * with them, it marks that on the page's timeline as `readable`.
 */
export function watchWords(words: readonly string[]): void {
  const plain = (text: string) =>
    text.replaceAll("’", "'").replaceAll("\u200B", "").replaceAll(/\s+/gu, " ");
  const holdsAll = (text: string) => {
    const plainText = plain(text);
    return words.every((word) => plainText.includes(word));
  };
  const textOf = (body: Node, isShown: (element: Element) => boolean) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      if (isShown(parentElement!)) texts.push(data);
    }
    return texts.join("");
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
    mayHoldAll &&= document.body !== null && holdsAll(textOf(document.body, isContent));
    if (mayHoldAll && holdsAll(textOf(document.body, isVisible))) {
      // The frame is drawn after this callback, and before the next task.
      setTimeout(() => performance.mark("readable"));
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}
