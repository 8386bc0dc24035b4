import Foundation
import Importing
import Website

/// A file that somebody wants to import, of whatever kind it is.
struct FileToImport {
  private let path: String

  /// Larger files are no documents; a program that reads them would take all memory.
  private static let sizeLimit = 200_000_000

  init(_ path: String) { self.path = path }

  /// - Throws: `Failure` with what is wrong with the file, or with what is missing to read it.
  func text() throws -> DocumentText {
    try refuseOddFiles()
    let file = WholeFile(path)
    do {
      let bytes = try file.read()
      if bytes.starts(with: "%PDF-".utf8) {
        return try DocumentText(try textOfPDF(), form: .pdf)
      }
      if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
        return try DocumentText(try markdownOfWord(), form: .word)
      }
      if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        throw Failure(
          "\(path) är sparad i Words gamla format. Öppna den i Word och spara den som .docx.")
      }
      return try DocumentText(bytes, form: .text)
    } catch let fault as WholeFile.Fault {
      throw Failure(fault.message)
    } catch let refusal as ImportRefusal {
      throw Failure("\(path): \(refusal.message)")
    }
  }

  private func refuseOddFiles() throws {
    var information = stat()
    // Reading it says why it is not there.
    guard stat(path, &information) == 0 else { return }
    guard information.st_mode & S_IFMT == S_IFREG else {
      throw Failure("\(path) är ingen vanlig fil. Ange en text, en pdf eller ett Worddokument.")
    }
    guard information.st_size <= Self.sizeLimit else {
      throw Failure("\(path) är större än \(Self.sizeLimit / 1_000_000) MB och läses inte.")
    }
  }

  private func textOfPDF() throws -> [UInt8] {
    let program = HelperProgram(
      "pdftotext",
      missing: "För att läsa en pdf behövs programmet pdftotext. Installera det med "
        + "sudo apt install poppler-utils, eller spara pdf:en som text och importera den.",
      failing: "\(path) kan inte läsas som pdf. Är filen hel, och utan lösenord?")
    return try program.output(of: ["-q", "-enc", "UTF-8", "-eol", "unix", absolutePath, "-"])
  }

  private func markdownOfWord() throws -> [UInt8] {
    let program = HelperProgram(
      "pandoc",
      missing: "För att läsa ett Worddokument behövs programmet pandoc. Installera det "
        + "med sudo apt install pandoc, eller spara dokumentet som text i UTF-8 och importera den.",
      failing: "\(path) kan inte läsas som Worddokument. Är filen hel, och sparad som .docx? "
        + "Pandoc behöver vara version 2.15 eller senare.")
    return try program.output(of: [
      "--from=docx", "--to=gfm", "--wrap=none", "--standalone", "--sandbox", absolutePath,
    ])
  }

  /// No program takes it for an option.
  private var absolutePath: String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}
