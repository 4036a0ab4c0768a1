const STARTED = 'countersignStarted';

/** Whether the hands are in this page already. */
export const isStarted = (): boolean => STARTED in globalThis;

export const markStarted = (): void => {
  Object.assign(globalThis, { [STARTED]: true });
};
