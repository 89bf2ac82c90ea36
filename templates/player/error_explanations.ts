// What each error code of the two standards means, in plain words: SCORM 1.2 Run-Time Environment 3.3, SCORM 2004 4th Edition Run-Time
// Environment 3.1. A test holds this table to the codes that the strict platform knows.

import type { Both } from "./language";
import type { StandardName } from "./package";

type Codes = Readonly<Record<string, Both>>;

const general: Both = {
  fr: "La plateforme n’a pas pu faire ce qui était demandé, sans dire pourquoi. Sur Moodle : souvent une session expirée ou un réseau coupé.",
  en: "The platform could not do what was asked and does not say why. On Moodle: often an expired session or a lost network.",
};
const argument: Both = {
  fr: "Un argument n’est pas celui qu’attend la norme : un texte vide pour Initialize, Commit et Finish, un nom d’élément qui existe, un numéro qui suit le dernier.",
  en: "An argument is not what the standard wants: an empty text for Initialize, Commit and Finish, a name of an element, a number that follows the last one.",
};
const keyword: Both = {
  fr: "Cet élément est un mot-clé de la plateforme (_count, _children, _version) : il se lit, il ne s’écrit pas.",
  en: "This element is a keyword of the platform (_count, _children, _version): it can be read, not written.",
};
const readOnly: Both = {
  fr: "Cet élément appartient à la plateforme : un paquet le lit et ne l’écrit pas. La valeur envoyée est perdue.",
  en: "This element belongs to the platform: a package reads it and does not write it. What was sent is lost.",
};
const writeOnly: Both = {
  fr: "Cet élément s’écrit et ne se lit pas : un paquet qui doit retrouver cette valeur la garde dans suspend_data.",
  en: "This element can be written and not read: a package that needs the value again keeps it in suspend_data.",
};

const scorm12: Codes = {
  "101": general,
  "201": argument,
  "202": {
    fr: "Cet élément n’a pas d’éléments en dessous de lui : _children ne peut pas lui être demandé.",
    en: "This element has none below it: it cannot be asked for _children.",
  },
  "203": {
    fr: "Cet élément n’est pas une liste : _count ne peut pas lui être demandé.",
    en: "This element is no list: it cannot be asked for _count.",
  },
  "301": {
    fr: "La session n’est pas ouverte : LMSInitialize n’a pas encore été appelé, ou LMSFinish l’a déjà fermée. La valeur est perdue.",
    en: "The session is not open: LMSInitialize was not called yet, or LMSFinish closed it already. The value is lost.",
  },
  "401": {
    fr: "Cet élément n’existe pas dans SCORM 1.2, ou cette plateforme ne l’offre pas. Un paquet prudent continue sans lui.",
    en: "SCORM 1.2 has no such element, or this platform does not offer it. A careful package goes on without it.",
  },
  "402": keyword,
  "403": readOnly,
  "404": writeOnly,
  "405": {
    fr: "La valeur n’a pas la forme ou les limites que SCORM 1.2 demande pour cet élément. Moodle la refuse : elle n’est pas enregistrée.",
    en: "The value has not the form or the limits that SCORM 1.2 asks for. Moodle refuses it: it is not recorded.",
  },
};

const scorm2004: Codes = {
  "101": general,
  "102": {
    fr: "La session n’a pas pu s’ouvrir : rien ne sera enregistré.",
    en: "The session could not be opened: nothing will be recorded.",
  },
  "103": {
    fr: "La session est déjà ouverte : Initialize a été appelé deux fois. Sur Moodle, un deuxième SCO dans la même page reçoit cette réponse, et tout marche ensuite : un paquet continue.",
    en: "The session is open already: Initialize was called twice. On Moodle a second SCO in the same page gets this answer and all works afterwards: a package goes on.",
  },
  "104": {
    fr: "La session est déjà close : Terminate a été appelé, et Moodle ne la rouvre pas dans la même page. Plus rien n’est enregistré jusqu’à ce que l’activité soit fermée et rouverte.",
    en: "The session is over: Terminate was called, and Moodle does not open it again in the same page. Nothing is recorded until the activity is closed and opened again.",
  },
  "111": { fr: "La session n’a pas pu être close.", en: "The session could not be closed." },
  "112": { fr: "Terminate est appelé sans que la session soit ouverte.", en: "Terminate is called and the session is not open." },
  "113": { fr: "Terminate est appelé une deuxième fois.", en: "Terminate is called a second time." },
  "122": { fr: "Une valeur est demandée avant Initialize.", en: "A value is asked for before Initialize." },
  "123": { fr: "Une valeur est demandée après Terminate.", en: "A value is asked for after Terminate." },
  "132": { fr: "Une valeur est envoyée avant Initialize : elle est perdue.", en: "A value is set before Initialize: it is lost." },
  "133": { fr: "Une valeur est envoyée après Terminate : elle est perdue.", en: "A value is set after Terminate: it is lost." },
  "142": { fr: "Commit est appelé avant Initialize : rien n’est enregistré.", en: "Commit is called before Initialize: nothing is recorded." },
  "143": { fr: "Commit est appelé après Terminate : rien n’est enregistré.", en: "Commit is called after Terminate: nothing is recorded." },
  "201": argument,
  "301": {
    fr: "L’élément demandé ne peut pas être lu : le nom est vide, le numéro dépasse la liste, ou _count et _children ne lui vont pas.",
    en: "The element cannot be read: the name is empty, the number is beyond the list, or it has no _count or _children.",
  },
  "351": {
    fr: "La valeur n’a pas pu être posée : un numéro est sauté dans la liste, un identifiant y est déjà ou ne peut plus changer, ou la liste est pleine.",
    en: "The value could not be set: a number is left out in the list, an identifier stands there already or cannot change, or the list is full.",
  },
  "391": {
    fr: "L’enregistrement a échoué : rien de ce qui a été posé depuis le dernier n’est arrivé.",
    en: "The commit failed: nothing of what was set since the last one has arrived.",
  },
  "401": {
    fr: "Cet élément n’existe pas dans SCORM 2004 : faute de frappe, ou nom de SCORM 1.2 (cmi.core.…).",
    en: "SCORM 2004 has no such element: a slip, or a name of SCORM 1.2 (cmi.core.…).",
  },
  "402": { fr: "Cette plateforme n’offre pas cet élément.", en: "This platform does not offer this element." },
  "403": {
    fr: "L’élément n’a pas encore de valeur. C’est normal à la première lecture, et la réponse est le texte vide.",
    en: "The element has no value yet. That is normal at the first reading, and the answer is the empty text.",
  },
  "404": readOnly,
  "405": writeOnly,
  "406": {
    fr: "La valeur n’a pas la forme que SCORM 2004 ou Moodle demande pour cet élément : elle n’est pas enregistrée.",
    en: "The value has not the form that SCORM 2004 or Moodle asks for: it is not recorded.",
  },
  "407": {
    fr: "Le nombre est hors des limites de cet élément : il n’est pas enregistré.",
    en: "The number is beyond the limits of this element: it is not recorded.",
  },
  "408": {
    fr: "Un autre élément doit être posé avant celui-ci (id, puis type) : la valeur est perdue.",
    en: "Another element must be set before this one (id, then type): the value is lost.",
  },
};

export const errorExplanations: Readonly<Record<StandardName, Codes>> = { scorm12, scorm2004 };
