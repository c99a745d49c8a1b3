import { filters } from "./state.js";
import { reading } from "./text.js";

export const PER_PAGE = 20;
const MOST = 100; // films that the service answers at once

// requestOf are the parameters that say which films a state is about.
export function requestOf(state) {
  const parameters = [["lang", reading.join(",")], ...filters(state)];
  if (state.q) parameters.push(["q", state.q]);
  return parameters;
}

// pagesOf says which films to ask for at once, so that a shared or reloaded address shows its page and, if they are few, those before.
export function pagesOf(state) {
  if (state.page * PER_PAGE <= MOST) return { first: 1, parameters: [["per_page", state.page * PER_PAGE]] };
  return { first: state.page, parameters: pageOf(state.page) };
}

export const pageOf = (page) => [["page", page], ["per_page", PER_PAGE]];

export const orderOf = (state) => (state.sort ? [["sort", state.sort]] : []);
