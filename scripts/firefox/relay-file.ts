/** In the profile: where the relay takes commands that Playwright has no word for. */
export const RELAY_FILE = 'relay.json';

/** Where the relay puts a request's body for whoever answers the request in the server's place. */
export const BODY_HEADER = 'x-relayed-body';
