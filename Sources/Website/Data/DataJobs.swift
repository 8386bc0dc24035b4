import Documents

extension SitePages {
  /// The files for machines that no template has a say in.
  var dataJobs: [Job] {
    [
      Job(data: Address.registerJSON) { [self] output in
        RegisterData(rows, in: register, on: site).writeJSON(to: &output)
      },
      Job(data: Address.registerCSV) { [self] output in
        RegisterData(rows, in: register, on: site).writeCSV(to: &output)
      },
      Job(data: "/sitemap.xml") { [self] output in
        Sitemap(register: register, others: relationAddresses, site: site).write(to: &output)
      },
      Job(data: "/robots.txt") { [self] output in Robots(site: site).write(to: &output) },
    ] + Subscriptions(self).jobs + searchJobs
  }

  private var searchJobs: [Job] {
    let search = search
    return search.paths.map { path in
      Job(data: "/" + path) { output in search.appendBytes(of: path, to: &output) }
    }
  }
}
