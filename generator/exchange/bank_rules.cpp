#include "exchange/bank_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mooc {
namespace {

constexpr auto error_level = Severity::error;
constexpr auto warning_level = Severity::warning;
constexpr auto notice_level = Severity::notice;

// clang-format off
constexpr std::array rules{
    BankRule{"bank-answer", error_level,
         "an answer of a bank’s question cannot be used as it is written",
         "A question needs one right answer at least, each answer needs a text, and a number must be one. On export it says "
         "where Moodle is stricter than we are: it wants accents as they are written.",
         "une réponse d’une question importée ne peut pas servir telle quelle",
         "Une question a besoin d’une bonne réponse au moins, chaque réponse d’un texte, et un nombre doit en être un. À "
         "l’export, la règle dit où Moodle est plus strict que nous : il veut les accents tels qu’ils sont écrits."},
    BankRule{"bank-element", warning_level,
         "a part of a bank’s text has no form in Markdown",
         "Recordings, scripts and cells over several columns are not texts of a question. What can be kept is kept as "
         "words: read the question again.",
         "une partie d’un texte importé n’a pas de forme en Markdown",
         "Enregistrements, scripts et cellules fusionnées ne sont pas des textes de question. Ce qui peut rester reste en "
         "mots : relisez la question."},
    BankRule{"bank-feedback", warning_level,
         "feedback has no place on the other side",
         "Each program gives words to other moments. Say what matters in the explanation, which all of them keep.",
         "un retour n’a pas de place de l’autre côté",
         "Chaque programme donne ses retours à d’autres moments. Dites l’essentiel dans l’explication, que tous gardent."},
    BankRule{"bank-format", error_level,
         "a file is no question bank that mooc reads",
         "mooc reads GIFT and Moodle’s XML, recognised by their content. Nearly every platform exports one of them.",
         "un fichier n’est pas une banque de questions que mooc lit",
         "mooc lit GIFT et le XML de Moodle, reconnus à leur contenu. Presque toutes les plateformes exportent l’un des deux."},
    BankRule{"bank-formatting", warning_level,
         "formatting of a text is lost on the way",
         "Colour, size and underlining have no form in Markdown, and lists of Moodle take plain words. The words stay. Where "
         "a format carried a meaning, say it in words: that helps who cannot see it, too.",
         "une mise en forme se perd en route",
         "Couleur, taille et soulignement n’ont pas de forme en Markdown, et les listes de Moodle prennent des mots seuls. "
         "Les mots restent. Si une forme portait un sens, dites-le en mots : cela aide aussi qui ne la voit pas."},
    BankRule{"bank-formula", warning_level,
         "a text has a formula in TeX, which stays as it is written",
         "Moodle draws formulas with a filter; our pages show their signs. A learner would read \\frac{1}{2}.",
         "un texte contient une formule en TeX, qui reste telle quelle",
         "Moodle dessine les formules avec un filtre ; nos pages montrent leurs signes. On y lirait \\frac{1}{2}."},
    BankRule{"bank-gap", error_level,
         "a gap of a text cannot be read or kept",
         "A gap takes words or a choice. A gap that names an answer which is not there, or that takes a range of numbers, "
         "has no meaning here.",
         "un trou d’un texte ne peut pas être lu ou gardé",
         "Un trou accepte des mots ou un choix. Un trou qui renvoie à une réponse absente, ou qui accepte un intervalle de "
         "nombres, n’a pas de sens ici."},
    BankRule{"bank-gift", error_level,
         "GIFT is written in a way that cannot be read",
         "In GIFT an empty line ends a question, and ~ = # { } : mean something unless a backslash stands before them. "
         "Moodle would refuse the question or, worse, read another one.",
         "du GIFT est écrit d’une façon qui ne se lit pas",
         "En GIFT, une ligne vide termine une question, et ~ = # { } : ont un sens, sauf derrière une barre oblique "
         "inverse. Moodle refuserait la question ou, pire, en lirait une autre."},
    BankRule{"bank-hint", warning_level,
         "a question has more than one hint",
         "Moodle shows a hint after each try; here a question has one.",
         "une question a plus d’un indice",
         "Moodle montre un indice après chaque essai ; ici, une question en a un."},
    BankRule{"bank-identifier", notice_level,
         "two questions of the banks have the same identifier",
         "Records are kept by identifiers: the second one gets a number behind it.",
         "deux questions des banques ont le même identifiant",
         "Les traces sont rangées par identifiant : la seconde reçoit un numéro."},
    BankRule{"bank-link", warning_level,
         "a link leads nowhere from where the question goes",
         "A link into a Moodle course leads nowhere from ours, and one into our course nowhere from a bank. The words stay.",
         "un lien ne mène nulle part depuis l’endroit où va la question",
         "Un lien vers un cours Moodle ne mène nulle part depuis le nôtre, et inversement. Les mots restent."},
    BankRule{"bank-picture", error_level,
         "a picture of a question is missing, lies elsewhere or cannot travel",
         "A question about a picture that is not there cannot be answered. Moodle’s XML carries pictures, GIFT does not.",
         "une image d’une question manque, se trouve ailleurs ou ne peut pas voyager",
         "Une question sur une image absente est sans réponse. Le XML de Moodle transporte les images, GIFT non."},
    BankRule{"bank-question", error_level,
         "a question has no type or no text on the other side",
         "No program has all types. The question is left out, or asked in the nearest way, as the message says.",
         "une question n’a pas de type ou pas de texte de l’autre côté",
         "Aucun programme n’a tous les types. La question est laissée de côté, ou posée de la façon la plus proche, comme le "
         "dit le message."},
    BankRule{"bank-setting", warning_level,
         "a setting of a question has no place on the other side",
         "Directions, numberings, units and attachments differ from program to program.",
         "un réglage d’une question n’a pas de place de l’autre côté",
         "Directions, numérotations, unités et pièces jointes diffèrent d’un programme à l’autre."},
    BankRule{"bank-tag", notice_level,
         "a tag is written in another way here",
         "Tags are identifiers here: small letters, digits and hyphens. Codes of competences (9.3) stay what they are.",
         "une étiquette s’écrit autrement ici",
         "Les étiquettes sont ici des identifiants : minuscules, chiffres et traits d’union. Les codes de compétences (9.3) "
         "restent tels quels."},
    BankRule{"bank-weight", warning_level,
         "an answer counts differently on the other side",
         "Moodle knows 21 weights and refuses a question with another one (33.3 for 33.33333). Here no answer takes points "
         "away below zero, right choices weigh the same, and each wrong one takes its share away. The message names the "
         "difference.",
         "une réponse compte autrement de l’autre côté",
         "Moodle connaît 21 poids et refuse une question qui en a un autre (33.3 pour 33.33333). Ici, aucune réponse ne fait "
         "descendre sous zéro, les bons choix pèsent pareil, et chaque mauvais retire sa part. Le message dit la "
         "différence."},
    BankRule{"bank-wildcard", warning_level,
         "an accepted answer has a place for any letters (*)",
         "A star would accept what nobody thought of. Here case, accents and spaces are forgiven, which is what most stars "
         "were for.",
         "une réponse acceptée laisse place à n’importe quelles lettres (*)",
         "Une étoile accepterait ce à quoi personne n’a pensé. Ici, casse, accents et espaces sont pardonnés : c’est à quoi "
         "servaient la plupart des étoiles."},
    BankRule{"bank-xml", error_level,
         "a bank’s XML is broken",
         "A tag is not closed, or & stands alone. Nothing behind that place can be trusted.",
         "le XML d’une banque est cassé",
         "Une balise n’est pas fermée, ou & est seul. Rien de ce qui suit n’est sûr."},
};
// clang-format on

std::string_view level_name(Severity level, bool in_french) {
  if (!in_french) return name_of(level);
  return level == Severity::error ? "erreur" : level == Severity::warning ? "avertissement" : "remarque";
}

}  // namespace

std::span<const BankRule> bank_rules() { return rules; }

const BankRule* find_bank_rule(std::string_view name) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const BankRule& rule) { return rule.name == name; });
  return found == rules.end() ? nullptr : &*found;
}

std::string bank_rule_page(const BankRule& rule, std::string_view language) {
  if (language == "fr")
    return fmt::format("# {}\n\nCe que c’est : {}.\n\nNiveau : {} (mooc import, mooc export).\n\n## Pourquoi\n\n{}\n",
                       rule.name, rule.french, level_name(rule.level, true), rule.french_why);
  return fmt::format("# {}\n\nWhat it finds: {}.\n\nLevel: {} (mooc import, mooc export).\n\n## Why\n\n{}\n", rule.name,
                     rule.english, level_name(rule.level, false), rule.english_why);
}

}  // namespace mooc
