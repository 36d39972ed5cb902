function __dripsheet_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __dripsheet_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __dripsheet_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __dripsheet_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __dripsheet_parse_tokens -S
    set -l unparsed_tokens (__dripsheet_tokens -pc)
    switch $unparsed_tokens[1]
    case 'dripsheet'
        __dripsheet_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'sheet'
            __dripsheet_parse_subcommand 1 'policy=' 'linear' 'ascii' 'monochrome' 'library=' 'version' 'h/help'
        case 'code'
            __dripsheet_parse_subcommand -r 1 'policy=' 'format=' 'version' 'h/help'
        case 'explain'
            __dripsheet_parse_subcommand 1 'row=' 'policy=' 'format=' 'estimate' 'no-estimate' 'version' 'h/help'
        case 'compare'
            __dripsheet_parse_subcommand 1 'policies=' 'format=' 'estimate' 'no-estimate' 'version' 'h/help'
        case 'report'
            __dripsheet_parse_subcommand 1 'format=' 'o/output=' 'policy=' 'estimate' 'no-estimate' 'version' 'h/help'
        case 'rules'
            __dripsheet_parse_subcommand 1 'version' 'h/help'
        case 'policies'
            __dripsheet_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'show'
                __dripsheet_parse_subcommand 1 'version' 'h/help'
            case 'new'
                __dripsheet_parse_subcommand 1 'from=' 'version' 'h/help'
            case 'check'
                __dripsheet_parse_subcommand 1 'version' 'h/help'
            case 'diff'
                __dripsheet_parse_subcommand 2 'version' 'h/help'
            end
        case 'tables'
            __dripsheet_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __dripsheet_parse_subcommand 0 'version' 'h/help'
            case 'import'
                __dripsheet_parse_subcommand -r 1 'effective=' 'setting=' 'version' 'h/help'
            end
        case 'cases'
            __dripsheet_parse_subcommand 1 'folder=' 'linear' 'ascii' 'monochrome' 'library=' 'version' 'h/help'
        case 'teach'
            __dripsheet_parse_subcommand 1 'folder=' 'ascii' 'monochrome' 'version' 'h/help'
        case 'list'
            __dripsheet_parse_subcommand 0 'state=+' 'filter=' 'sort=' 'archived' 'format=' 'library=' 'version' 'h/help'
        case 'history'
            __dripsheet_parse_subcommand 1 'at=' 'format=' 'library=' 'version' 'h/help'
        case 'mark'
            __dripsheet_parse_subcommand 3 'library=' 'version' 'h/help'
        case 'archive'
            __dripsheet_parse_subcommand 1 'undo' 'library=' 'version' 'h/help'
        case 'library'
            __dripsheet_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'backup'
                __dripsheet_parse_subcommand 1 'library=' 'version' 'h/help'
            case 'check'
                __dripsheet_parse_subcommand 0 'library=' 'version' 'h/help'
            end
        case 'config'
            __dripsheet_parse_subcommand 0 'path' 'check' 'version' 'h/help'
        case 'case'
            __dripsheet_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'check'
                __dripsheet_parse_subcommand -r 1 'json' 'version' 'h/help'
            case 'new'
                __dripsheet_parse_subcommand 1 'version' 'h/help'
            case 'save'
                __dripsheet_parse_subcommand 2 'version' 'h/help'
            end
        case 'open'
            __dripsheet_parse_subcommand 1 'take-over' 'policy=' 'linear' 'ascii' 'monochrome' 'library=' 'version' 'h/help'
        case 'help'
            __dripsheet_parse_subcommand -r 1 'version'
        end
    end
end

function __dripsheet_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __dripsheet_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __dripsheet_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __dripsheet_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__dripsheet_tokens -p)
    if test -z "$(__dripsheet_tokens -t)"
        set -l index (count (__dripsheet_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'dripsheet' -f
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'sheet' -d 'Opens the worksheet, with the encounter of a file if one is named.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'code' -d 'Codes encounters: JSON, one object a line, or shorthand.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'explain' -d 'Says why: every rule that was looked at, what would change a code, and who disagrees.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'compare' -d 'Codes under several policies side by side, with the setting that makes each difference.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'report' -d 'Writes one encounter as a page to be read or printed.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'rules' -d 'Lists the rules, or prints one with its authority and a worked example.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'policies' -d 'Lists the policies, shows one, and helps with those of your own.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'tables' -d 'Lists the CMS tables that are held, and takes in newer ones.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'cases' -d 'Lists the cases by theme, or opens one in the worksheet.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'teach' -d 'Presents a case to a class, row by row and line by line.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'list' -d 'Lists the worksheets of the library.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'history' -d 'Tells what was done to a worksheet: who, when, which cell, and how the codes moved.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'mark' -d 'Marks worksheets as open, waiting for an answer, or done; done is signed with name and time.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'archive' -d 'Puts a worksheet out of the list; nothing of it is lost.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'library' -d 'Copies and verifies the library of worksheets.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'config' -d 'Prints the settings file as it ships, every setting and key binding explained.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'case' -d 'Checks, begins and saves cases for a class: YAML files with rows in shorthand.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'open' -d 'Opens a worksheet of the library.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet sheet" -eq 1' -F
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet sheet" policy' -l 'policy' -d 'A policy by name, or a policy file; goes before the encounter\'s own.' -rfka ''
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet sheet" linear' -l 'linear' -d 'Works line by line, for screen readers, braille displays, pipes, and terminals without a cursor.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet sheet" ascii' -l 'ascii' -d 'Draws with ASCII alone.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet sheet" monochrome' -l 'monochrome' -d 'Draws without colours.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet sheet" library' -l 'library' -d 'The library of worksheets; else DRIPSHEET_LIBRARY, else the one in your data folder.' -rF
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet sheet" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet sheet" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet code" -ge 1' -F
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet code" policy' -l 'policy' -d 'A policy by name, or a policy file; goes before the encounter\'s own.' -rfka ''
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet code" format' -l 'format' -d 'text, json (one result a line), or csv (a row a code line).' -rfka 'text json csv'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet code" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet code" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet explain" -eq 1' -F
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet explain" row' -l 'row' -d 'Speaks of one row only, by its number.' -rfka ''
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet explain" policy' -l 'policy' -d 'A policy by name, or a policy file; goes before the encounter\'s own.' -rfka ''
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet explain" format' -l 'format' -d 'text, or json: one result a line.' -rfka 'text json'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet explain" estimate' -l 'estimate' -d 'With an estimate of what a hospital is paid, or as the settings say.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet explain" no-estimate' -l 'no-estimate' -d 'With an estimate of what a hospital is paid, or as the settings say.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet explain" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet explain" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet compare" -eq 1' -F
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet compare" policies' -l 'policies' -d 'The policies to compare, by name with commas between: the one in force, or else the first, with the others.' -rfka ''
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet compare" format' -l 'format' -d 'text, or json: one result a line.' -rfka 'text json'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet compare" estimate' -l 'estimate' -d 'With an estimate of what a hospital is paid, or as the settings say.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet compare" no-estimate' -l 'no-estimate' -d 'With an estimate of what a hospital is paid, or as the settings say.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet compare" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet compare" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet report" -eq 1' -F
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet report" format' -l 'format' -d 'html, text, json or csv; as the name of the output ends, else html.' -rfka 'html text json csv'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet report" o output' -l 'output' -s 'o' -d 'Where to write it; standard output where none is named.' -rF
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet report" policy' -l 'policy' -d 'A policy by name, or a policy file; goes before the encounter\'s own.' -rfka ''
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet report" estimate' -l 'estimate' -d 'With an estimate of what a hospital is paid.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet report" no-estimate' -l 'no-estimate' -d 'With an estimate of what a hospital is paid.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet report" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet report" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet rules" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet rules" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet policies" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet policies" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet policies" -eq 1' -fa 'show' -d 'Lists the policies, or prints the settings of one with their authority.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet policies" -eq 1' -fa 'new' -d 'Begins a policy of your own: a file with every setting as a remark.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet policies" -eq 1' -fa 'check' -d 'Says whether a policy file can be used, and if not, everything that is wrong.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet policies" -eq 1' -fa 'diff' -d 'Prints where two policies differ, with the rules that it touches.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet policies show" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet policies show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet policies new" from' -l 'from' -d 'The policy that it starts from.' -rfka ''
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet policies new" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet policies new" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet policies check" -eq 1' -F
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet policies check" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet policies check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet policies diff" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet policies diff" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet tables" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet tables" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet tables" -eq 1' -fa 'list' -d 'Lists every edition of the tables that is held.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet tables" -eq 1' -fa 'import' -d 'Takes in tables from the files that CMS publishes.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet tables list" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet tables list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet tables import" -ge 1' -F
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet tables import" effective' -l 'effective' -d 'The first day of the edition, 2026-10-01, where the name doesn\'t say it.' -rfka ''
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet tables import" setting' -l 'setting' -d 'Whose code pairs these are, outpatientHospital or practitioner, where the name doesn\'t say it.' -rfka 'outpatientHospital practitioner'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet tables import" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet tables import" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet cases" folder' -l 'folder' -d 'The folder with cases of your own; else dripsheet/cases in your data folder.' -rfka ''
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet cases" linear' -l 'linear' -d 'Works line by line, for screen readers, braille displays, pipes, and terminals without a cursor.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet cases" ascii' -l 'ascii' -d 'Draws with ASCII alone.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet cases" monochrome' -l 'monochrome' -d 'Draws without colours.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet cases" library' -l 'library' -d 'The library of worksheets; else DRIPSHEET_LIBRARY, else the one in your data folder.' -rF
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet cases" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet cases" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet teach" -eq 1' -F
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet teach" folder' -l 'folder' -d 'The folder with cases of your own; else dripsheet/cases in your data folder.' -rfka ''
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet teach" ascii' -l 'ascii' -d 'Draws with ASCII alone.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet teach" monochrome' -l 'monochrome' -d 'Draws without colours.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet teach" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet teach" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet list"' -l 'state' -d 'Only those that are open, waiting or done; may be given more than once.' -rfka 'open waiting done'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet list" filter' -l 'filter' -d 'Only those with all of these words in id, encounter, title, dates, codes, question, names.' -rfka ''
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet list" sort' -l 'sort' -d 'By touched, id, encounter, date, state or findings.' -rfka 'touched id encounter date state findings'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet list" archived' -l 'archived' -d 'The archived ones.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet list" format' -l 'format' -d 'text, or json: one worksheet a line.' -rfka 'text json'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet list" library' -l 'library' -d 'The library of worksheets; else DRIPSHEET_LIBRARY, else the one in your data folder.' -rF
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet list" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet history" at' -l 'at' -d 'The number of an entry.' -rfka ''
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet history" format' -l 'format' -d 'text, or json: one entry a line.' -rfka 'text json'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet history" library' -l 'library' -d 'The library of worksheets; else DRIPSHEET_LIBRARY, else the one in your data folder.' -rF
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet history" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet history" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet mark" -eq 1' -fka 'open waiting done'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet mark" library' -l 'library' -d 'The library of worksheets; else DRIPSHEET_LIBRARY, else the one in your data folder.' -rF
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet mark" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet mark" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet archive" undo' -l 'undo' -d 'Takes it back into the list.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet archive" library' -l 'library' -d 'The library of worksheets; else DRIPSHEET_LIBRARY, else the one in your data folder.' -rF
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet archive" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet archive" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet library" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet library" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet library" -eq 1' -fa 'backup' -d 'Makes a copy of the library as it is now, while others work in it.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet library" -eq 1' -fa 'check' -d 'Verifies the library, and says what it found.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet library backup" -eq 1' -F
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet library backup" library' -l 'library' -d 'The library of worksheets; else DRIPSHEET_LIBRARY, else the one in your data folder.' -rF
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet library backup" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet library backup" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet library check" library' -l 'library' -d 'The library of worksheets; else DRIPSHEET_LIBRARY, else the one in your data folder.' -rF
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet library check" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet library check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet config" path' -l 'path' -d 'Prints where your settings file is read from.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet config" check' -l 'check' -d 'Names the lines of your settings file that can\'t be used.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet config" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet config" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet case" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet case" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet case" -eq 1' -fa 'check' -d 'Says whether the engine gives the answers of case files; if not, where they part, and why.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet case" -eq 1' -fa 'new' -d 'Begins a case of your own: a small one that holds, with remarks on each part.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet case" -eq 1' -fa 'save' -d 'Saves a worksheet as a case: without id, title, notes and typed text, on other dates.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet case check" -ge 1' -fa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'yaml\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet case check" json' -l 'json' -d 'One JSON object a file.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet case check" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet case check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet case new" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet case new" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_positional "dripsheet case save" -eq 1' -F
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet case save" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet case save" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet open" take-over' -l 'take-over' -d 'Takes it over from whoever has it open.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet open" policy' -l 'policy' -d 'A policy by name, or a policy file; goes before the encounter\'s own.' -rfka ''
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet open" linear' -l 'linear' -d 'Works line by line, for screen readers, braille displays, pipes, and terminals without a cursor.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet open" ascii' -l 'ascii' -d 'Draws with ASCII alone.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet open" monochrome' -l 'monochrome' -d 'Draws without colours.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet open" library' -l 'library' -d 'The library of worksheets; else DRIPSHEET_LIBRARY, else the one in your data folder.' -rF
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet open" version' -l 'version' -d 'Show the version.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet open" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dripsheet' -n '__dripsheet_should_offer_completions_for_flags_or_options "dripsheet help" version' -l 'version' -d 'Show the version.'
