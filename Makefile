# Two commands are enough: `make site` and `make test`. `make` alone lists them all.
.PHONY: hjalp site test bench screenshots guidebilder clean

hjalp:
	@echo 'make site         bygger webbplatsen av content/ till site/'
	@echo 'make test         kör alla prov'
	@echo 'make bench        mäter hur fort styr är; se Benchmarks/README.md'
	@echo 'make screenshots  tar bilder av sidorna till skarmbilder/ och README:s bild'
	@echo 'make guidebilder  tar om bilderna i docs/guide.md'
	@echo 'make clean        tar bort det som har byggts'

site:
	@verktyg/site.sh

test:
	@verktyg/test.sh

bench:
	@verktyg/bench.sh

screenshots:
	@verktyg/skarmbilder.sh

guidebilder:
	@verktyg/guidebilder.sh

clean:
	@verktyg/clean.sh
