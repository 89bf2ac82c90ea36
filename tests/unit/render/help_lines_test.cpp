#include "render/help_lines.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

TEST(HelpLines, NameEachLinkByItsLineForListsOfLinks) {
  Course course;
  course.info.help_lines = {
      {"BE", "Belgique", "112", {{"Télé-Accueil", "107", {}}, {"Écoute «Jour»", "0800 32-123", {}}}, {}}};
  EXPECT_EQ(help_lines_html(course, ui_texts("fr"), Typography::plain, HelpLinesLook::open),
            "<ul class=\"help-lines\" data-help-lines>\n"
            "<li class=\"help-country\" data-country=\"BE\"><p class=\"help-country-name\">Belgique</p>\n<ul>\n"
            "<li><a class=\"phone\" href=\"tel:112\" aria-label=\"urgences, 112\">112</a>"
            " <span class=\"help-name\">urgences</span></li>\n"
            "<li><a class=\"phone\" href=\"tel:107\" aria-label=\"Télé-Accueil, 107\">107</a>"
            " <span class=\"help-name\">Télé-Accueil</span></li>\n"
            "<li><a class=\"phone\" href=\"tel:080032123\" aria-label=\"Écoute «Jour», 0800\u00a032\u2011123\">"
            "0800\u00a032\u2011123</a> <span class=\"help-name\">Écoute «Jour»</span></li>\n"
            "</ul></li>\n</ul>\n");
}

TEST(HelpLines, AreOneLineACountryInALessonWithTheEmergencyNumberToBeSeenAtOnce) {
  Course course;
  course.info.help_lines = {{"CA", "Canada", "911", {{"Info-Social", "811", "Québec"}}, {}},
                            {"XX", "Ailleurs", {}, {{"Écoute", "1", {}}}, {}}};
  EXPECT_EQ(help_lines_html(course, ui_texts("fr"), Typography::plain, HelpLinesLook::folded),
            "<ul class=\"help-lines\" data-help-lines>\n"
            "<li class=\"help-country\" data-country=\"CA\"><details><summary>Canada <span "
            "class=\"help-note\">urgences 911</span></summary>\n<ul>\n"
            "<li><a class=\"phone\" href=\"tel:911\" aria-label=\"urgences, 911\">911</a>"
            " <span class=\"help-name\">urgences</span></li>\n"
            "<li><a class=\"phone\" href=\"tel:811\" aria-label=\"Info-Social, 811\">811</a>"
            " <span class=\"help-name\">Info-Social</span> <span class=\"help-note\">Québec</span></li>\n"
            "</ul></details></li>\n"
            "<li class=\"help-country\" data-country=\"XX\"><details><summary>Ailleurs</summary>\n<ul>\n"
            "<li><a class=\"phone\" href=\"tel:1\" aria-label=\"Écoute, 1\">1</a> <span "
            "class=\"help-name\">Écoute</span></li>\n"
            "</ul></details></li>\n</ul>\n");
}

}  // namespace
}  // namespace mooc
