from tests.built import real_site as real_site
