// swift-tools-version: 6.1
import PackageDescription

// Targets stand in the order of ARCHITECTURE.md: each imports only what stands above it here.
let package = Package(
  name: "dripsheet",
  products: [
    .executable(name: "dripsheet", targets: ["dripsheet"]),
    .library(name: "InfusionCoding", targets: ["InfusionCoding"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(name: "InfusionCoding"),
    .target(name: "Formulary", resources: [.embedInCode("formulary.csv")]),
    .target(name: "YAMLReading", dependencies: [.product(name: "Yams", package: "Yams")]),
    .target(
      name: "ReferenceData",
      dependencies: ["InfusionCoding", "YAMLReading", .product(name: "Yams", package: "Yams")],
      resources: [
        .embedInCode("Policies/haugen.yaml"), .embedInCode("Policies/cms.yaml"),
        .embedInCode("Policies/cpt.yaml"), .embedInCode("Policies/hcpro.yaml"),
        .embedInCode("Policies/office.yaml"),
        .embedInCode("Tables/addon.csv"), .embedInCode("Tables/mue.csv"),
        .embedInCode("Tables/opps.csv"), .embedInCode("Tables/ptp.csv"),
      ]),
    .target(name: "ChartedEncounter", dependencies: ["InfusionCoding", "Formulary", "ReferenceData"]),
    .target(name: "CodingAnalysis", dependencies: ["ChartedEncounter"]),
    .target(name: "Interchange", dependencies: ["ChartedEncounter"]),
    .target(
      name: "CaseFiles",
      dependencies: [
        "CodingAnalysis", "Interchange", "YAMLReading", .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "CaseLibrary", dependencies: ["CaseFiles"], resources: [.embedInCode("Cases")]),
    .target(name: "Reports", dependencies: ["CodingAnalysis", "Interchange", "CaseFiles"]),
    .target(name: "Worksheet", dependencies: ["ChartedEncounter"]),
    .target(
      name: "WorksheetLibrary", dependencies: ["Worksheet", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "TerminalCells"),
    .target(name: "WorksheetCommands", dependencies: ["TerminalCells"]),
    .target(
      name: "WorksheetSession",
      dependencies: ["Worksheet", "WorksheetCommands", "Interchange", "CodingAnalysis"]),
    .target(name: "Teaching", dependencies: ["CaseFiles", "WorksheetSession"]),
    .target(name: "WorksheetScreens", dependencies: ["WorksheetSession", "Teaching", "Reports"]),
    .target(name: "LinearMode", dependencies: ["WorksheetSession", "Reports"]),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "TerminalDriver", dependencies: ["TerminalCells", "CNcurses"]),
    .target(name: "Settings", dependencies: ["WorksheetSession", "TerminalDriver", "Reports"]),
    .target(name: "ScreenPictures", dependencies: ["TerminalDriver"]),
    .executableTarget(
      name: "dripsheet",
      dependencies: [
        "WorksheetScreens", "LinearMode", "TerminalDriver", "CaseLibrary", "WorksheetLibrary", "Settings",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "DrawPictures", dependencies: ["WorksheetScreens", "ScreenPictures"]),
    .testTarget(
      name: "ScreenPicturesTests", dependencies: ["ScreenPictures"], path: "Tests/ScreenPictures"),
    .testTarget(
      name: "TerminalCellsTests", dependencies: ["TerminalCells"], path: "Tests/TerminalCells"),
    .testTarget(
      name: "TerminalDriverTests", dependencies: ["TerminalDriver"], path: "Tests/TerminalDriver"),
    .executableTarget(
      name: "EngineBenchmark", dependencies: ["InfusionCoding"], path: "Benchmarks/EngineBenchmark"),
    .testTarget(name: "FormularyTests", dependencies: ["Formulary"], path: "Tests/Formulary"),
    .testTarget(
      name: "ReferenceDataTests", dependencies: ["ReferenceData"], path: "Tests/ReferenceData",
      exclude: ["Samples"]),
    .target(
      name: "TestSupport",
      dependencies: [
        "InfusionCoding", "Formulary", "ReferenceData", "ChartedEncounter", "Interchange", "Worksheet",
      ],
      path: "Tests/Support"),
    .testTarget(
      name: "InfusionCodingTests", dependencies: ["InfusionCoding", "TestSupport"],
      path: "Tests/InfusionCoding"),
    .testTarget(
      name: "ConformanceTests",
      dependencies: ["InfusionCoding", "ReferenceData", "ChartedEncounter", "Interchange", "TestSupport"],
      path: "Tests/Conformance", resources: [.copy("Resources")]),
    .testTarget(
      name: "ChartedEncounterTests", dependencies: ["ChartedEncounter", "TestSupport"],
      path: "Tests/ChartedEncounter"),
    .testTarget(
      name: "CodingAnalysisTests", dependencies: ["CodingAnalysis", "TestSupport"],
      path: "Tests/CodingAnalysis"),
    .testTarget(
      name: "CaseFilesTests", dependencies: ["CaseFiles", "TestSupport"], path: "Tests/CaseFiles"),
    .testTarget(name: "CaseLibraryTests", dependencies: ["CaseLibrary"], path: "Tests/CaseLibrary"),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "CaseLibrary", "TestSupport"], path: "Tests/Reports",
      exclude: ["Snapshots"]),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Interchange", "TestSupport"], path: "Tests/Interchange"),
    .testTarget(name: "WorksheetTests", dependencies: ["Worksheet", "TestSupport"], path: "Tests/Worksheet"),
    .testTarget(
      name: "WorksheetCommandsTests", dependencies: ["WorksheetCommands"], path: "Tests/WorksheetCommands"),
    .testTarget(
      name: "WorksheetSessionTests", dependencies: ["WorksheetSession"], path: "Tests/WorksheetSession"),
    .testTarget(
      name: "WorksheetScreensTests", dependencies: ["WorksheetScreens", "TestSupport"],
      path: "Tests/WorksheetScreens",
      exclude: ["Frames"]),
    .executableTarget(
      name: "LibraryWriter", dependencies: ["WorksheetLibrary"], path: "Tests/LibraryWriter"),
    .testTarget(
      name: "WorksheetLibraryTests", dependencies: ["WorksheetLibrary", "LibraryWriter", "TestSupport"],
      path: "Tests/WorksheetLibrary", exclude: ["Fixtures"]),
    .testTarget(
      name: "TeachingTests", dependencies: ["Teaching", "WorksheetScreens", "CaseLibrary"],
      path: "Tests/Teaching"),
    .testTarget(name: "SettingsTests", dependencies: ["Settings"], path: "Tests/Settings"),
    .testTarget(
      name: "LinearModeTests", dependencies: ["LinearMode", "TestSupport"],
      path: "Tests/LinearMode"),
    .testTarget(name: "EndToEndTests", dependencies: ["dripsheet"], path: "Tests/EndToEnd"),
  ],
  swiftLanguageModes: [.v6]
)
