// mooc: a MOOC engine. Everything is behind the command line.
#include "cli/run_cli.h"

int main(int argument_count, char** arguments) { return mooc::run_cli(argument_count, arguments); }
