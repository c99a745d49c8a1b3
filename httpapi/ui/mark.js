const entities = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#34;": '"', "&#39;": "'" };

const decoded = (text) => text.replace(/&(?:lt|gt|amp|quot|#34|#39);/g, (entity) => entities[entity]);

// marked makes text and <mark> elements of a highlight. Any other tag stays visible text, whatever the service sent.
export function marked(html) {
  const nodes = new DocumentFragment();
  let inside = false;
  for (const part of html.split(/(<\/?mark>)/)) {
    if (part === "<mark>" || part === "</mark>") {
      inside = part === "<mark>";
    } else if (part && inside) {
      const mark = document.createElement("mark");
      mark.textContent = decoded(part);
      nodes.append(mark);
    } else {
      nodes.append(decoded(part));
    }
  }
  return nodes;
}

// plain is the text of a highlight.
export const plain = (html) => decoded(html.replace(/<\/?mark>/g, ""));
