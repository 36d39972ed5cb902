extension CaseFile {
  /// A file to begin a case of one's own with: a small case that holds, with a remark on each part.
  public static let example = """
    # A case for a class. A line that begins with # is a remark; drop what you don't need, but keep
    # title, rows and answer. Check it with: dripsheet case check FILE
    title: an antibiotic, then fluids
    # Cases are listed by theme; difficulty is easy, medium or hard.
    theme: hydration
    difficulty: easy
    # Who published the answer. Evidence is: published (all of it), completed (a part of it), or rule (a
    # record made to show a rule of the source).
    source: our own training, chapter 3
    evidence: rule

    # The policy that the answer is by (`dripsheet policies` lists them). One setting can be changed
    # beside it: `set:` and below it, indented, `concurrency: overlap:1`.
    policy: haugen
    # What the record says of accesses: the reason for a second one, or which one took another's place.
    sites:
      - right
      - left, because the right one leaked

    # One row a line, in shorthand: start and stop, substance, then words in any order. A line with a
    # date, 8/4 or 2026-08-04, sets the date of those below it; without one it is 4 August 2026.
    rows: |
      0900-0945 cefazolin @right
      0945-1130 normal saline hyd @right
      1140 ondansetron push @right

    # The published lines: [date] code[-modifier] [xUnits]. [] says that nothing is coded.
    answer: [96361 x2, 96365, 96375]

    # What the case shows, then a note to a row by its number. The class does not see them.
    point: Fluids that run after a drug are further hours of hydration, since the drug holds the initial.
    notes:
      1: 45 minutes are an infusion, and the only one (TIME-16); so it is the initial (INIT-1).
      2: 105 minutes, all after the antibiotic. The first 31 pay an hour, 91 pay the second (HOUR-4).
      3: One time and no stop is a push (STOP-1); a new drug, so one of its own (PUSH-2).
    mistakes:
      - 96360 for the fluids, as if they were the initial service.
    questions:
      - ask: From which minute on do the fluids pay a second hour?
        reply: From the 91st; they ran 105.

    # Changes to make before the class, what to watch, and the answer after them. A change is
    # `2. stop 1115`, `3. delete`, `add 1300 morphine push`, `set: policy cms`; several are a list.
    whatIf:
      - change: 2. stop 1115
        watch: 90 minutes are still one hour.
        answer: [96361, 96365, 96375]
      - change:
          - 2. start 0915
          - 3. site left
        watch: The fluids pay only from 09:45 on, and the push has an access of its own.
        answer: [96361 x2, 96365, 96374-XS]

    """
}
