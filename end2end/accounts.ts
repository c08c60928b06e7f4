// The people of the demo who sign in. One table: a spec names a role, never an address.

/** The password of each of them. */
export const PASSWORD = "trois lampes le soir";

/** Their addresses; beside each, what it is used for where a spec changes something of the account itself. */
export const accounts = {
  /** Every workspace of Atelier Nord. */
  owner: "helene.castaing@atelier-nord.example",
  /** Maison Lumière alone, like the next three. */
  manager: "claire.deschamps@atelier-nord.example",
  marketer: "nino.ferrand@atelier-nord.example",
  analyst: "aicha.belhadj@atelier-nord.example",
  officer: "samir.haddad@atelier-nord.example",
  /** Open and close cases, add sources and revoke keys: one of each with JavaScript, and one without. */
  otherOfficer: "delphine.roparz@librairie-basile.example",
  otherOfficerToo: "bertrand.wattier@musee-des-echos.example",
  otherManager: "basile.quintin@librairie-basile.example",
  otherManagerToo: "ariane.vandamme@musee-des-echos.example",
  /** Changes settings with JavaScript; the next one without: both projects may run at once. */
  changing: "louise.abiven@librairie-basile.example",
  changingToo: "youri.manceau@librairie-basile.example",
  /** Ends sessions, one for each project. */
  ending: "felix.delattre@musee-des-echos.example",
  endingToo: "ngoc.lan-pham@musee-des-echos.example",
  /** Types wrong passwords, one for each project: five in a row make an address wait. */
  mistyping: "callum.reid@northlight.example",
  mistypingToo: "priya.raman@northlight.example",
  /** Another agency. */
  stranger: "eleanor.marsh@northlight.example",
  admin: "plateforme@mesure.example",
} as const;

export type Role = keyof typeof accounts;
