// Problem is why there is no answer: what the service said, or status 0 where it could not be reached.
export class Problem extends Error {
  constructor(status, body, retryAfter) {
    super(body.detail ?? "");
    this.status = status;
    this.id = body.request_id;
    this.retryAfter = Number(retryAfter) || 0;
  }
}

// get asks the service, not the browser's cache: looking there takes longer than most answers. It throws a Problem, or an AbortError once
// the signal is aborted.
export async function get(path, parameters, signal) {
  const query = new URLSearchParams(parameters).toString();
  let response;
  try {
    response = await fetch(path + (query && "?" + query), { signal, cache: "no-store", headers: { Accept: "application/json" } });
    if (response.ok) return await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, {});
  }
  const body = await response.json().catch(() => ({}));
  throw new Problem(response.status, body, response.headers.get("Retry-After"));
}

// Latest runs one task at a time. A new one aborts the one before, whose answer or error is dropped even if it is there already, so
// that an older answer is never shown over a newer one.
export class Latest {
  #current = null;

  // run gives the task's answer to done, or its error to failed. done may take its time: the signal says when it is overtaken.
  async run(task, done, failed) {
    this.stop();
    const mine = (this.#current = new AbortController());
    try {
      const answer = await task(mine.signal);
      if (!mine.signal.aborted) await done(answer, mine.signal);
    } catch (error) {
      if (!mine.signal.aborted) failed(error);
    } finally {
      if (this.#current === mine) this.#current = null;
    }
  }

  stop() {
    this.#current?.abort();
  }
}
