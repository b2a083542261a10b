/** Why the local stack could not start; the message tells the user what is wrong and what to do. */
export class StartError extends Error {}
