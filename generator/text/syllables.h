// Syllables as they are heard, told from the spelling alone: runs of vowels, with the rules of each language for what
// is mute and for vowels that meet without melting. No dictionary, so a word may be one off; a text is not far off.
//
// French: mute at the end of a word are -e and -es («personnes» has 2) and -ent where the letters before it are almost
// always a verb's («arrivent» has 2); within a word an e counts («développement» has 5). A vowel stands apart after é
// («ré-u-nir»), under a diaeresis («na-ïf»), around y («mo-yen»), in «ao» and «oa», and after two consonants of which
// the second is l or r («cli-ent», «ou-bli-er»); elsewhere i, u and ou melt («pied», «nuit», «oui» have 1).
//
// English: mute at the end are -e, -es and -ed but where they are heard («tables», «houses», «wanted»). Vowels stand
// apart in i before a, o, u but where it only softens the letter before («na-tion», «million»), in ua, and before -ing.
#pragma once

#include <string_view>

namespace mooc {

// Of one word, however it is written: «aujourd’hui» has 3, «celui-ci» 3, «3114» and «CMP» 1 each (figures and
// abbreviations count as one, as Flesch has it). At least 1.
int french_syllables(std::string_view word);
int english_syllables(std::string_view word);

}  // namespace mooc
