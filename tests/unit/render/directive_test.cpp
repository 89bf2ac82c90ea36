// Each directive as HTML.
#include <gtest/gtest.h>

#include "render/written.h"

namespace mooc {
namespace {

using namespace testing_bodies;

std::string box(DirectiveKind kind, std::string title = {}) {
  BodyBuilder body;
  body.directive(kind, std::move(title), {}, [](BodyBuilder& b) { b.paragraph("Texte."); });
  return written(body);
}

std::string expected_box(std::string_view name, std::string_view label, std::string_view role = {}) {
  return "<div class=\"box " + std::string(name) + "\"" + std::string(role) +
         ">\n<p class=\"box-head\"><span class=\"box-label\">" + std::string(label) +
         "</span></p>\n<p>Texte.</p>\n</div>\n";
}

TEST(WriteDirective, LabelsEachKindOfBoxInWords) {
  constexpr std::string_view note = " role=\"note\"";
  EXPECT_EQ(box(DirectiveKind::note), expected_box("note", "Remarque", note));
  EXPECT_EQ(box(DirectiveKind::tip), expected_box("tip", "Conseil", note));
  EXPECT_EQ(box(DirectiveKind::warning), expected_box("warning", "Attention", note));
  EXPECT_EQ(box(DirectiveKind::important), expected_box("important", "À retenir", note));
  EXPECT_EQ(box(DirectiveKind::objectives), expected_box("objectives", "Objectifs"));
  EXPECT_EQ(box(DirectiveKind::summary), expected_box("summary", "En bref"));
  EXPECT_EQ(box(DirectiveKind::example), expected_box("example", "Exemple"));
  EXPECT_EQ(box(DirectiveKind::case_study), expected_box("case-study", "Étude de cas"));
  EXPECT_EQ(box(DirectiveKind::steps), expected_box("steps", "Pas à pas"));
}

TEST(WriteDirective, PutsTheTitleBesideTheLabel) {
  EXPECT_EQ(box(DirectiveKind::tip, "Et si l'on attendait ?"),
            "<div class=\"box tip\" role=\"note\">\n<p class=\"box-head\"><span class=\"box-label\">Conseil</span>"
            " <strong class=\"box-title\">Et si l’on attendait\u202f?</strong></p>\n<p>Texte.</p>\n</div>\n");
}

TEST(WriteDirective, SaysThatATestimonyIsComposed) {
  BodyBuilder body;
  body.directive(DirectiveKind::testimony, "", {{"composed", "", {}}, {"author", "Léa", {}}},
                 [](BodyBuilder& b) { b.paragraph("Je."); });
  EXPECT_EQ(written(body),
            "<figure class=\"box testimony\">\n<p class=\"box-head\"><span "
            "class=\"box-label\">Témoignage</span></p>\n<blockquote>\n"
            "<p>Je.</p>\n</blockquote>\n<figcaption>Léa · Témoignage composé : ce récit n’est pas celui d’une seule "
            "personne</figcaption>\n</figure>\n");
}

TEST(WriteDirective, OffersASensitivePartAndItsAlternativeAsEqualChoices) {
  BodyBuilder body;
  body.directive(DirectiveKind::sensitive, "Ce passage parle de deuil.", {}, [](BodyBuilder& b) {
    b.paragraph("Le passage.");
    b.directive(DirectiveKind::alternative, "", {}, [](BodyBuilder& inside) { inside.paragraph("L'autre."); });
  });
  EXPECT_EQ(written(body),
            "<div class=\"box sensitive\" role=\"note\">\n<p class=\"box-head\"><span class=\"box-label\">Avant de "
            "lire</span></p>\n"
            "<p class=\"sensitive-about\">Ce passage parle de deuil.</p>\n<p class=\"sensitive-choice\">Vous "
            "choisissez\u00a0: ce passage, "
            "une autre version, ou les deux. L’un vaut l’autre, et votre progression reste la même.</p>\n"
            "<details class=\"sensitive-part\"><summary>Lire ce passage</summary>\n<p>Le passage.</p>\n</details>\n"
            "<details class=\"sensitive-alternative\"><summary>Lire l’autre "
            "version</summary>\n<p>L’autre.</p>\n</details>\n</div>\n");
}

TEST(WriteDirective, ShowsTheHelpLinesOfAllCountries) {
  BodyBuilder body;
  body.directive(DirectiveKind::help, "", {}, [](BodyBuilder& b) { b.paragraph("Appelez."); });
  EXPECT_EQ(written(body),
            "<div class=\"box help\">\n<p class=\"box-head\"><span class=\"box-label\">Trouver de "
            "l’aide</span></p>\n<p>Appelez.</p>\n"
            "<ul class=\"help-lines\" data-help-lines>\n<li class=\"help-country\" "
            "data-country=\"BE\"><details><summary>Belgique <span class=\"help-note\">urgences 112</span></summary>\n"
            "<ul>\n<li><a class=\"phone\" href=\"tel:112\" aria-label=\"urgences, 112\">112</a> <span "
            "class=\"help-name\">urgences</span></li>\n"
            "<li><a class=\"phone\" href=\"tel:080032123\" aria-label=\"Écoute, "
            "0800\u00a032\u2011123\">0800\u00a032\u2011123</a> <span class=\"help-name\">Écoute</span>"
            " <span class=\"help-note\">gratuit</span></li>\n</ul></details></li>\n"
            "<li class=\"help-country\" data-country=\"EU\"><details><summary>Europe <span "
            "class=\"help-note\">urgences 112</span></summary>\n<ul>\n"
            "<li><a class=\"phone\" href=\"tel:112\" aria-label=\"urgences, 112\">112</a> <span "
            "class=\"help-name\">urgences</span></li>\n</ul></details></li>\n</ul>\n"
            "<p class=\"help-more\"><a href=\"../help.html\">Choisir mon pays et voir toutes les lignes "
            "d’aide</a></p>\n</div>\n");
}

TEST(WriteDirective, DatesWhatHoldsForOneCountry) {
  BodyBuilder body;
  body.directive(DirectiveKind::country, "Belgique",
                 {{"code", "BE", {}}, {"checked", "2025-10-01", {}}, {"source", "https://x.be", {}}},
                 [](BodyBuilder& b) { b.paragraph("Loi."); });
  EXPECT_EQ(written(body),
            "<div class=\"box country\" role=\"note\" data-country-box=\"BE\">\n<p class=\"box-head\"><span "
            "class=\"box-label\">Selon le pays</span>"
            " <strong class=\"box-title\">Belgique</strong></p>\n<p>Loi.</p>\n<p class=\"box-foot\">Informations "
            "connues au 1er octobre 2025."
            " <a href=\"https://x.be\" class=\"external\" rel=\"noopener noreferrer\">Source</a></p>\n</div>\n");
}

TEST(WriteDirective, GivesAReflectionAFieldOfItsOwnAndALineForReadersWithoutScript) {
  BodyBuilder body;
  body.directive(DirectiveKind::reflection, "Et vous ?", {{"id", "moi", {}}},
                 [](BodyBuilder& b) { b.paragraph("Un détail."); });
  EXPECT_EQ(
      written(body),
      "<div class=\"box reflection\" data-reflection=\"moi\">\n<p class=\"box-head\"><span class=\"box-label\">Pour "
      "vous</span></p>\n"
      "<p class=\"reflection-question\"><label for=\"reflection-moi\">Et vous\u202f?</label></p>\n<p>Un détail.</p>\n"
      "<div data-with-script hidden>\n<textarea rows=\"5\" autocomplete=\"off\" id=\"reflection-moi\""
      " aria-describedby=\"reflection-moi-privacy\"></textarea>\n<p class=\"box-foot\" id=\"reflection-moi-privacy\">"
      "Ce que vous écrivez ici reste dans ce navigateur et n’est envoyé à personne. Sur un appareil partagé, quelqu’un "
      "d’autre pourrait le lire.</p>\n"
      "<p class=\"note-state\" data-note-state role=\"status\"></p>\n</div>\n<p class=\"box-foot\" data-without-script>"
      "Prenez un moment pour y penser, ou pour écrire sur une feuille qui reste à vous.</p>\n</div>\n");
}

TEST(WriteDirective, FoldsWhatIsRevealed) {
  EXPECT_EQ(box(DirectiveKind::reveal, "La suite"),
            "<details class=\"reveal\"><summary>La suite</summary>\n<p>Texte.</p>\n</details>\n");
}

TEST(WriteDirective, PutsThePictureOfAFigureBeforeItsCaption) {
  BodyBuilder body;
  Image image;
  image.alt = "Cercle";
  image.media = "media/cercle.svg";
  body.directive(DirectiveKind::figure, "Le cercle", {}, [&](BodyBuilder& b) {
    b.block(NodeKind::paragraph, [&](BodyBuilder& inside) { inside.image(image); }).paragraph("Plus.");
  });
  EXPECT_EQ(written(body),
            "<figure class=\"figure\">\n<img src=\"../media/cercle.svg\" alt=\"Cercle\" width=\"800\" height=\"400\" "
            "loading=\"lazy\" decoding=\"async\">\n"
            "<figcaption><p class=\"figure-title\">Le cercle</p>\n<p>Plus.</p>\n</figcaption>\n</figure>\n");
}

TEST(WriteDirective, CarriesCaptionsInsideThePageBecauseTheyDoNotLoadFromDisk) {
  BodyBuilder body;
  auto video = directive_of(DirectiveKind::video, "Le film", {{"duration", "65", {}}});
  video.source = "media/film.mp4";
  video.poster = "media/cercle.svg";
  video.captions = "media/film.vtt";
  body.directive(std::move(video), [](BodyBuilder& b) { b.paragraph("Dit."); });
  EXPECT_EQ(
      written(body),
      "<div class=\"media video\">\n<figure>\n<video controls preload=\"none\" width=\"800\" height=\"400\" "
      "poster=\"../media/cercle.svg\">\n"
      "<source src=\"../media/film.mp4\" type=\"video/mp4\">\n"
      "<track kind=\"captions\" default srclang=\"fr\" label=\"Sous-titres\" "
      "src=\"data:text/vtt;base64,V0VCVlRUCg==\">\n"
      "<a href=\"../media/film.mp4\">Le film</a>\n</video>\n<figcaption><span class=\"figure-title\">Le film</span>"
      " <span class=\"duration\">durée\u00a0: 1:05</span></figcaption>\n</figure>\n"
      "<details class=\"transcript\"><summary>Lire la transcription</summary>\n<p>Dit.</p>\n</details>\n</div>\n");
}

}  // namespace
}  // namespace mooc
