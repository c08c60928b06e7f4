// The people of the demo who sign in. One table: a spec names a role, never an address.
export type Account = { email: string; password: string };

export const accounts = {
  owner: { email: "owner@example.org", password: "mesure-demo" },
} satisfies Record<string, Account>;

export type Role = keyof typeof accounts;
