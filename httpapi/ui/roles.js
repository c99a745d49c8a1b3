// What people do in a film, in the order that a reader looks for it.
export const ROLES = ["director", "writer", "actor", "composer", "cinematographer", "editor", "producer", "other"];
