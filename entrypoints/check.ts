import { defineUnlistedScript } from '#imports';

export default defineUnlistedScript(() => null);
