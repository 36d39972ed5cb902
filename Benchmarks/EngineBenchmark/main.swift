import InfusionCoding

// The engine alone, on one core: from an encounter whose names are integers to its lines, row facts,
// findings and timeline in the workspace; no sentences made. Encounters are the same in every run.

let seed: UInt64 = 1
print(Machine.description)
if let warning = Machine.warning { print(warning) }

print("\nRandom encounters of 6 rows, encounters a second, median of 25 rounds (best):")
let throughput = Throughput(encounters: 2000, rows: 6, rounds: 25, seed: seed)
for policy in ShippedPolicies.all { print(throughput.line(policy)) }
print(throughput.lineWithValues(ShippedPolicies.all[0]))

print("\nOne random encounter, policy haugen, microseconds:")
for rows in [5, 50, 500, 2000] { print(Latency(rows: rows, seed: seed).text) }
