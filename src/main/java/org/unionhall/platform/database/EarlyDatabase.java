package org.unionhall.platform.database;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.unionhall.platform.home.Home;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Opens the database beside everything else that starts: seconds saved, for a server takes its time. */
public final class EarlyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        var settings = Binder.get(environment).bindOrCreate("unionhall.db", DatabaseSettings.class);
        var home = new Home(Path.of(environment.getRequiredProperty("unionhall.home")));
        var opening = new Opening(new FutureTask<>(() -> OpenDatabase.open(home, settings)));
        new Thread(opening.task(), "database").start();
        context.getBeanFactory().registerSingleton("opening", opening);
        if (context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
            beans.registerDisposableBean("opening", opening);
        }
    }

    /** The database on its way. */
    record Opening(FutureTask<OpenDatabase> task) implements DisposableBean {

        OpenDatabase opened() {
            try {
                return task.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Closes also a database nobody came to ask for, as when the start failed or was called off. */
        @Override
        public void destroy() throws Exception {
            boolean interrupted = false;
            while (!task.isDone()) {
                try {
                    task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    break;
                }
            }
            if (task.state() == Future.State.SUCCESS) {
                task.resultNow().close();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
