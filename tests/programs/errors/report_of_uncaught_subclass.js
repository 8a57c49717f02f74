// How it is reported: uncaught subclass.
class HttpError extends Error {
  constructor(status) {
    super(`status ${status}`);
    this.name = 'HttpError';
    this.status = status;
  }
}
throw new HttpError(404);

// exit: 1
// report: same
